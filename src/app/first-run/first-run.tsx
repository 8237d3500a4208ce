import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import type { Database } from "../../platform/db";
import { Refusal } from "../../platform/errors";
import { checkForm, type Form } from "../../platform/forms/form";
import type { Assets } from "../../platform/http/assets";
import type { Env } from "../../platform/http/env";
import { contentSecurityPolicy, PRIVATE } from "../../platform/http/security-headers";
import { type Directory, hostOf } from "../../platform/portals/directory";
import { COLOURS, originOf } from "../../platform/portals/portal";
import { preferredLocale } from "../../platform/text";
import { FoundInput, foundInstallation } from "./found";
import { messages } from "./messages";
import { bareShell } from "./shell";
import { nextUrl, setUpUrl } from "./urls";
import { DonePage, FoundPage } from "./views";

type Options = {
  database: Database;
  directory: Directory;
  assets: Assets;
  /** Printed at the start; without it nobody can take an empty installation. */
  setUpCode: string;
  clock: () => Date;
};

const MAX_BODY = 64 * 1024;

/**
 * Answers every host with the form of the first run until there is a tenant, and never again after that.
 *
 * @example app.use(firstRun({ database, directory, assets, setUpCode: newSetUpCode(), clock }));
 */
export function firstRun(options: Options) {
  const pages = firstRunPages(options);
  let isFounded = false;
  return createMiddleware<Env>(async (c, next) => {
    isFounded ||= (await options.database.listTenants()).length > 0;
    return isFounded ? next() : pages.fetch(c.req.raw, c.env);
  });
}

const firstRunPages = (options: Options) =>
  new Hono<Env>()
    .use(async (c, next) => {
      await next();
      c.res.headers.set("content-security-policy", contentSecurityPolicy("'self'"));
      c.res.headers.set("cache-control", PRIVATE);
    })
    .use(bodyLimit({ maxSize: MAX_BODY }))
    .get(setUpUrl, (c) => show(c, options, { values: { ...COLOURS, host: hostOf(hostIn(c)) }, errors: {} }))
    .get("*", (c) => c.redirect(setUpUrl))
    .post(setUpUrl, async (c) => (comesFromHere(c) ? found(c, options) : c.text("403", 403)));

async function found(c: Context<Env>, options: Options) {
  const { database, directory, clock, setUpCode } = options;
  const typed = Object.entries(await c.req.parseBody()).filter(
    (field): field is [string, string] => typeof field[1] === "string",
  );
  const values = Object.fromEntries(typed);
  const t = messages[localeOf(c)];
  const checked = checkForm(FoundInput(t, setUpCode), values);
  if (!checked.ok) return show(c, options, { values, errors: checked.errors }, 422);
  const calledBy = hostOf(hostIn(c));
  try {
    await foundInstallation(database, { ...checked.input, calledBy }, clock());
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "founded_already") throw error;
    return show(c, options, { values, errors: {}, refusal: t.refusals.founded_already }, 409);
  }
  directory.noteChange("portals");
  const { host } = checked.input;
  if (host === calledBy) return c.redirect(nextUrl, 303);
  const origin = originOf(host, directory.address);
  return c.html(<DonePage shell={shellOf(c, options)} host={host} origin={origin} />, 201);
}

const show = (c: Context<Env>, options: Options, form: Form, status: 200 | 409 | 422 = 200) =>
  c.html(<FoundPage shell={shellOf(c, options)} form={form} />, status);

const shellOf = (c: Context<Env>, { assets }: Options) =>
  bareShell(assets, { locale: localeOf(c), origin: new URL(c.req.url).origin });

const localeOf = (c: Context<Env>) => preferredLocale(c.req.header("accept-language"));
const hostIn = (c: Context<Env>) => new URL(c.req.url).host;

/** There is no portal to compare with: the page that sends must be one of this host. */
function comesFromHere(c: Context<Env>): boolean {
  const origin = c.req.header("origin");
  if (origin === undefined || origin === "null") return c.req.header("sec-fetch-site") === "same-origin";
  return URL.canParse(origin) && new URL(origin).host === hostIn(c);
}
