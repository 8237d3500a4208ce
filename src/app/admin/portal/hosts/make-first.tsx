import { z } from "zod";
import { audit } from "../../../../platform/audit";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Visit } from "../../../../platform/http/env";
import { shellOf } from "../../../../platform/http/shell";
import { checkHost, type HostCheck } from "../../../../platform/portals/check-host";
import { assertMayBePrimary, makePrimary } from "../../../../platform/portals/hosts";
import { hostsUrl, portalUrl } from "../urls";
import { actApart } from "./act-apart";
import { HostInput } from "./host-input";
import { messages } from "./messages";
import { namesFor } from "./names";
import { HostsPage, MovedPage } from "./views";

/**
 * Gives the portal another first name, when that leads here. It is asked over a network, so between two transactions.
 * The answer is a page and no redirect: the new name is another origin, to which no form of the old one may lead.
 */
export async function makeFirst(c: Visit, show: (form: Form) => Promise<Response>): Promise<Response> {
  const { tx, portal, locale, person } = c.var;
  const t = messages[locale];
  const isAdmin = person?.isAdmin ?? false;
  let host: string | undefined;
  const answer = await submitForm(c, {
    schema: z.object({ host: HostInput(t) }),
    attempt: async (input) => {
      await assertMayBePrimary(tx, { portal, host: input.host }, isAdmin);
      host = input.host;
    },
    refusals: t.refusals,
    page: show,
    next: hostsUrl,
  });
  return host === undefined ? answer : askAndMove(c, host, isAdmin);
}

async function askAndMove(c: Visit, host: string, isAdmin: boolean) {
  const { portal, now, afterwards } = c.var;
  const { origin, isTrial } = portal;
  const [shell, form, names] = [shellOf(c), newForm(c), await namesFor(c)];
  const stays = (more: { checked?: { host: string; result: HostCheck }; refusal?: string }) => {
    const { checked, refusal } = more;
    const shown = refusal === undefined ? form : { ...form, refusal };
    return c.html(<HostsPage {...{ shell, ...names, checked, hasStayed: true }} form={shown} />, 409);
  };
  c.header("location", undefined);
  return afterwards(async () => {
    const isPrimary = names.hosts.some((known) => known.host === host && known.isPrimary);
    const result = await checkHost({ host, origin, isTrial, isPrimary });
    if (result !== "leads_here") return stays({ checked: { host, result } });
    const refusal = await actApart(c, async (again) => {
      await assertMayBePrimary(again, { portal, host }, isAdmin);
      await makePrimary(again, { portal, host });
      await audit(again, { act: "portal.host_changed", objectId: portal.id, details: { host } }, now);
    });
    return refusal ? stays({ refusal }) : c.html(<MovedPage shell={shell} host={host} href={signInAt(origin, host)} />);
  });
}

/** A session is good for one name: under the new one everybody signs in anew. */
function signInAt(origin: string, host: string): string {
  const url = new URL(`/anmelden?${new URLSearchParams({ weiter: portalUrl })}`, origin);
  url.hostname = host;
  return url.href;
}
