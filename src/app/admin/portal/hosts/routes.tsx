import { Hono } from "hono";
import { z } from "zod";
import { audit } from "../../../../platform/audit";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Env, Visit } from "../../../../platform/http/env";
import { shellOf } from "../../../../platform/http/shell";
import { checkHost } from "../../../../platform/portals/check-host";
import { addHost, dropHost, isSignIn, listHosts } from "../../../../platform/portals/hosts";
import { portalOwners } from "../policy";
import { dropHostUrl, hostsUrl, primaryHostUrl } from "../urls";
import { HostInput } from "./host-input";
import { makeFirst } from "./make-first";
import { messages } from "./messages";
import { type Host, HostsPage } from "./views";

type Verb = typeof addHost;

export const hostRoutes = new Hono<Env>()
  .get(hostsUrl, portalOwners, async (c) => {
    const { tx, portal } = c.var;
    const hosts = await listHosts(tx, portal.id);
    const asked = hosts.find(({ host }) => host === c.req.query("pruefen"));
    return asked ? showChecked(c, hosts, asked) : show(c, newForm(c));
  })
  .post(hostsUrl, portalOwners, (c) => change(c, addHost, "portal.host_added"))
  .get(primaryHostUrl, portalOwners, (c) => c.redirect(hostsUrl))
  .post(primaryHostUrl, portalOwners, (c) => makeFirst(c, (form) => show(c, form)))
  .get(dropHostUrl, portalOwners, (c) => c.redirect(hostsUrl))
  .post(dropHostUrl, portalOwners, (c) => change(c, dropHost, "portal.host_dropped"));

function change(c: Visit, verb: Verb, act: string) {
  const { tx, portal, locale, now } = c.var;
  const t = messages[locale];
  return submitForm(c, {
    schema: z.object({ host: HostInput(t) }),
    attempt: async ({ host }) => {
      await verb(tx, { portal, host });
      await audit(tx, { act, objectId: portal.id, details: { host } }, now);
    },
    refusals: t.refusals,
    page: (form) => show(c, form),
    next: hostsUrl,
  });
}

const mayMove = ({ var: { portal, person } }: Visit): boolean => !isSignIn(portal) || person?.isAdmin === true;

const show = async (c: Visit, form: Form) => {
  const hosts = await listHosts(c.var.tx, c.var.portal.id);
  return c.html(<HostsPage shell={shellOf(c)} {...{ hosts, form }} mayMove={mayMove(c)} />);
};

/** Over a network, so when the transaction is over. */
function showChecked(c: Visit & { var: Env["Variables"] }, hosts: readonly Host[], asked: Host) {
  const { afterwards, portal } = c.var;
  const { origin, isTrial } = portal;
  const props = { shell: shellOf(c), form: newForm(c), hosts, mayMove: mayMove(c) };
  return afterwards(async () => {
    const result = await checkHost({ ...asked, origin, isTrial });
    return c.html(<HostsPage {...props} checked={{ host: asked.host, result }} />);
  });
}
