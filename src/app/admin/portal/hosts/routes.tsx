import { Hono } from "hono";
import { z } from "zod";
import { audit } from "../../../../platform/audit";
import type { TenantTx } from "../../../../platform/db";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Env, Visit } from "../../../../platform/http/env";
import { proved } from "../../../../platform/http/policy";
import { shellOf } from "../../../../platform/http/shell";
import { checkHost } from "../../../../platform/portals/check-host";
import { claimHost, dropClaim } from "../../../../platform/portals/host-claims";
import { addHost, dropHost } from "../../../../platform/portals/hosts";
import type { Portal } from "../../../../platform/portals/portal";
import { portalOwners } from "../policy";
import { dropHostUrl, hostsUrl, primaryHostUrl, proveHostUrl } from "../urls";
import { HostInput } from "./host-input";
import { makeFirst } from "./make-first";
import { messages } from "./messages";
import { namesFor } from "./names";
import { prove } from "./prove";
import { type Host, HostsPage } from "./views";

type Verb = { act: string; run: (tx: TenantTx, named: { portal: Portal; host: string }, now: Date) => Promise<void> };

/** Where nobody else comes by, a name needs no proof. */
const add: Verb = { act: "portal.host_added", run: addHost };
const claim: Verb = { act: "portal.host_claimed", run: claimHost };
const drop: Verb = {
  act: "portal.host_dropped",
  run: async (tx, named) => {
    if (!(await dropClaim(tx, named))) await dropHost(tx, named);
  },
};

export const hostRoutes = new Hono<Env>()
  .get(hostsUrl, portalOwners, proved, async (c) => {
    const names = await namesFor(c);
    const asked = names.hosts.find(({ host }) => host === c.req.query("pruefen"));
    return asked ? showChecked(c, names, asked) : show(c, newForm(c));
  })
  .post(hostsUrl, portalOwners, proved, (c) => change(c, c.var.portal.isTrial ? add : claim))
  .get(primaryHostUrl, portalOwners, (c) => c.redirect(hostsUrl))
  .post(primaryHostUrl, portalOwners, proved, (c) => makeFirst(c, (form) => show(c, form)))
  .get(dropHostUrl, portalOwners, (c) => c.redirect(hostsUrl))
  .post(dropHostUrl, portalOwners, proved, (c) => change(c, drop))
  .get(proveHostUrl, portalOwners, (c) => c.redirect(hostsUrl))
  .post(proveHostUrl, portalOwners, proved, (c) => prove(c, (form) => show(c, form)));

function change(c: Visit, { act, run }: Verb) {
  const { tx, portal, locale, now } = c.var;
  const t = messages[locale];
  return submitForm(c, {
    schema: z.object({ host: HostInput(t) }),
    attempt: async ({ host }) => {
      await run(tx, { portal, host }, now);
      await audit(tx, { act, objectId: portal.id, details: { host } }, now);
    },
    refusals: t.refusals,
    page: (form) => show(c, form),
    next: hostsUrl,
  });
}

const show = async (c: Visit, form: Form) =>
  c.html(<HostsPage shell={shellOf(c)} {...(await namesFor(c))} form={form} />);

type Names = Awaited<ReturnType<typeof namesFor>>;

/** Over a network, so when the transaction is over. */
function showChecked(c: Visit & { var: Env["Variables"] }, names: Names, asked: Host) {
  const { afterwards, portal } = c.var;
  const { origin, isTrial } = portal;
  const props = { shell: shellOf(c), form: newForm(c), ...names };
  return afterwards(async () => {
    const result = await checkHost({ ...asked, origin, isTrial });
    return c.html(<HostsPage {...props} checked={{ host: asked.host, result }} />);
  });
}
