import { z } from "zod";
import { audit } from "../../../../platform/audit";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Visit } from "../../../../platform/http/env";
import { shellOf } from "../../../../platform/http/shell";
import { isProven } from "../../../../platform/portals/ask-proof";
import { claimOf, dropClaim, type HostClaim } from "../../../../platform/portals/host-claims";
import { addHost } from "../../../../platform/portals/hosts";
import { hostsUrl } from "../urls";
import { actApart } from "./act-apart";
import { HostInput } from "./host-input";
import { messages } from "./messages";
import { namesFor } from "./names";
import { HostsPage } from "./views";

/** Lets a claimed name lead here, when whoever keeps it says so. The name service is asked between two transactions. */
export async function prove(c: Visit, show: (form: Form) => Promise<Response>): Promise<Response> {
  const { tx, portal, locale } = c.var;
  const t = messages[locale];
  let claim: HostClaim | undefined;
  const answer = await submitForm(c, {
    schema: z.object({ host: HostInput(t) }),
    attempt: async ({ host }) => {
      claim = await claimOf(tx, { portal, host });
    },
    refusals: t.refusals,
    page: show,
    next: hostsUrl,
  });
  return claim ? askAndAdd(c, claim) : answer;
}

async function askAndAdd(c: Visit, claim: HostClaim) {
  const { portal, locale, now, afterwards } = c.var;
  const { host } = claim;
  const props = { shell: shellOf(c), ...(await namesFor(c)) };
  const form = newForm(c);
  c.header("location", undefined);
  return afterwards(async () => {
    const refusal = !(await isProven(claim))
      ? messages[locale].unproven(host)
      : await actApart(c, async (tx) => {
          await claimOf(tx, { portal, host });
          await dropClaim(tx, { portal, host });
          await addHost(tx, { portal, host });
          await audit(tx, { act: "portal.host_added", objectId: portal.id, details: { host } }, now);
        });
    return refusal ? c.html(<HostsPage {...props} form={{ ...form, refusal }} />, 409) : c.redirect(hostsUrl, 303);
  });
}
