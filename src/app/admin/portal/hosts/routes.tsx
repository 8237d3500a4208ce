import { Hono } from "hono";
import { z } from "zod";
import { audit } from "../../../../platform/audit";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Env, Visit } from "../../../../platform/http/env";
import { proved } from "../../../../platform/http/policy";
import { shellOf } from "../../../../platform/http/shell";
import { checkHost } from "../../../../platform/portals/check-host";
import { hostNameIn } from "../../../../platform/portals/host-name";
import { addHost, dropHost, listHosts, makePrimary } from "../../../../platform/portals/hosts";
import { portalOwners } from "../policy";
import { dropHostUrl, hostsUrl, portalUrl, primaryHostUrl } from "../urls";
import { messages } from "./messages";
import { type Host, HostsPage } from "./views";

type Verb = typeof addHost;

export const hostRoutes = new Hono<Env>()
  .get(hostsUrl, portalOwners, proved, async (c) => {
    const { tx, portal } = c.var;
    const hosts = await listHosts(tx, portal.id);
    const asked = hosts.find(({ host }) => host === c.req.query("pruefen"));
    return asked ? showChecked(c, hosts, asked) : show(c, newForm(c));
  })
  .post(hostsUrl, portalOwners, proved, (c) => change(c, addHost, "portal.host_added"))
  .get(primaryHostUrl, portalOwners, (c) => c.redirect(hostsUrl))
  .post(primaryHostUrl, portalOwners, proved, (c) => change(c, makePrimary, "portal.host_changed"))
  .get(dropHostUrl, portalOwners, (c) => c.redirect(hostsUrl))
  .post(dropHostUrl, portalOwners, proved, (c) => change(c, dropHost, "portal.host_dropped"));

function change(c: Visit, verb: Verb, act: string) {
  const { tx, portal, locale, now } = c.var;
  const t = messages[locale];
  return submitForm(c, {
    schema: z.object({ host: z.string().transform(hostNameIn).pipe(z.string().min(1, t.errors.host)) }),
    attempt: async ({ host }) => {
      await verb(tx, { portalId: portal.id, host });
      await audit(tx, { act, objectId: portal.id, details: { host } }, now);
      return host;
    },
    refusals: t.refusals,
    page: (form) => show(c, form),
    next: (host) => (verb === makePrimary ? signInAt(portal.origin, host) : hostsUrl),
  });
}

/** A session is good for one name: under the new one everybody signs in anew. */
function signInAt(origin: string, host: string): string {
  const url = new URL(`/anmelden?${new URLSearchParams({ weiter: portalUrl })}`, origin);
  url.hostname = host;
  return url.href;
}

const show = async (c: Visit, form: Form) =>
  c.html(<HostsPage shell={shellOf(c)} hosts={await listHosts(c.var.tx, c.var.portal.id)} form={form} />);

/** Over a network, so when the transaction is over. */
function showChecked(c: Visit & { var: Env["Variables"] }, hosts: readonly Host[], asked: Host) {
  const { afterwards, portal } = c.var;
  const [shell, form] = [shellOf(c), newForm(c)];
  return afterwards(async () => {
    const result = await checkHost({ ...asked, origin: portal.origin });
    return c.html(<HostsPage shell={shell} hosts={hosts} form={form} checked={{ host: asked.host, result }} />);
  });
}
