import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { BlockList } from "node:net";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { viewerOf, visitor } from "../audience";
import { findPerson } from "../auth/session";
import { touchSession } from "../auth/sessions";
import { actAs, type Database } from "../db";
import { log } from "../log";
import type { Slots } from "../objects/slots";
import { type Directory, hostOf } from "../portals/directory";
import type { Portal } from "../portals/portal";
import { localeNamed } from "../text";
import { berlinDate } from "../time/berlin";
import type { Assets } from "./assets";
import { clientAddress } from "./client-address";
import { sessionCookieName, setLanguageCookie } from "./cookies";
import type { Env } from "./env";
import { formToken } from "./form-token";
import { localeOf, offered } from "./locale";

/** What requests need besides what they bring. */
export type Surroundings = {
  database: Database;
  directory: Directory;
  formKey: Buffer;
  secrets: Env["Variables"]["secrets"];
  slots: Slots;
  /** The proxies that an operator declared. */
  proxies: BlockList;
  assets: Assets;
  /** Called after each commit that may have changed something. */
  onWrite: (portal: Portal) => void;
  clock: () => Date;
};

/**
 * Finds the portal by host and answers strangers with a plain 404 that names nobody. Other names of a portal lead to
 * its primary one.
 */
export const findPortalOfRequest = ({ directory, clock, proxies, assets }: Surroundings) =>
  createMiddleware<Env>(async (c, next) => {
    const { host, pathname, search } = new URL(c.req.url);
    const found = await directory.find(hostOf(host));
    if (!found) return c.text("404", 404);
    if (!found.isPrimary && isReading(c.req)) return leadTo(c, found.portal.origin + pathname + search);
    c.set("portal", found.portal);
    c.set("assets", assets);
    c.set("now", clock());
    const chosen = localeNamed(c.req.query("sprache"));
    if (chosen) setLanguageCookie(c, chosen);
    const said = { cookie: c.req.header("cookie"), acceptLanguage: c.req.header("accept-language") };
    c.set("locale", offered(chosen ?? localeOf(said), found.portal.locales));
    c.set("clientAddress", addressOfClient(c.env?.incoming, found.portal, proxies));
    await next();
  });

/** For as long as it is so: a browser that remembered it would still go there after the host was put right. */
function leadTo(c: Context<Env>, url: string): Response {
  c.header("cache-control", "no-store");
  return c.redirect(url, 308);
}

const isReading = ({ method }: { method: string }) => method === "GET" || method === "HEAD";

/** Tests call the app without a connection under it. */
const addressOfClient = (incoming: IncomingMessage | undefined, { origin }: Portal, proxies: BlockList) =>
  clientAddress({
    ...{ peer: incoming?.socket.remoteAddress, headers: incoming?.headers ?? {}, proxies },
    httpVersion: incoming?.httpVersion,
    isBehindTls: origin.startsWith("https:"),
  });

/**
 * Runs the rest of the request in one transaction, in which the database itself refuses to write for a GET. It is kept
 * only when the answer is a success, so a refusal (409) leaves nothing behind.
 */
export const oneTransaction = ({ database, formKey, secrets, slots, onWrite }: Surroundings) =>
  createMiddleware<Env>(async (c, next) => {
    const { portal, now } = c.var;
    const scope = { tenantId: portal.tenantId, readOnly: isReading(c.req) };
    const token = getCookie(c, sessionCookieName(portal.origin));
    let makeAnswer: (() => Promise<Response>) | undefined;
    c.set("slots", slots);
    c.set("secrets", secrets);
    c.set("afterwards", (make) => {
      makeAnswer = make;
      return c.body(null);
    });
    c.set("apart", (work) => database.apart({ tenantId: portal.tenantId }, work));
    await database.transaction(
      scope,
      async (tx) => {
        c.set("tx", tx);
        const person = token ? await findPerson(tx, { token, portalId: portal.id }, now) : undefined;
        c.set("person", person);
        c.set("viewer", person ? await viewerOf(tx, person.id) : visitor);
        c.set("formToken", formToken(formKey, person?.sessionId, now));
        if (person) await actAs(tx, person.id, person.actingOrganisationId);
        await next();
        return c.res.status;
      },
      (status) => status < 400,
    );
    if (!scope.readOnly && c.res.status < 400) onWrite(portal);
    await keepDayOfUse(c, database);
    if (makeAnswer && c.res.status < 400) c.res = await makeAnswer();
  });

/** Once a day, after the page is made: what answers a GET writes nothing. That it fails is no reason to refuse the page. */
async function keepDayOfUse(
  { var: { person, portal, now, requestId } }: { var: Env["Variables"] },
  database: Database,
) {
  if (!person || person.seenOn === berlinDate(now)) return;
  const noted = database.transaction({ tenantId: portal.tenantId }, (tx) => touchSession(tx, person, now));
  await noted.catch((error) => log.warn({ requestId, err: error }, "day of use not noted"));
}

/**
 * A number to quote, the same on the page and in the log. What was refused or went wrong promises nothing: its cookies
 * and where it would have led are taken back with the transaction.
 */
export const requestId = createMiddleware<Env>(async (c, next) => {
  c.set("requestId", randomBytes(6).toString("hex"));
  await next();
  const { headers, status } = c.res;
  headers.set("x-request-id", c.var.requestId);
  if (status < 400) return;
  headers.delete("set-cookie");
  headers.delete("location");
});
