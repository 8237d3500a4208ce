import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { MAX_TEXT_BYTES } from "../forms/form-limit";
import { sessionCookieName } from "./cookies";
import type { Env, Visit } from "./env";

const METHODS = ["GET", "HEAD", "POST"];
const LONGEST_ADDRESS = 4_096;

/** What a visitor types into a form, and what comes along as files. Bytes as they are sent. */
const MAX_TYPED = 2 * 1024 * 1024;
const MAX_WITH_FILES = 25 * 1024 * 1024;
/**
 * What somebody with a session types: so much text can be read and shown again beside what is wrong with it, even when
 * each of its bytes is sent as three. The rest is for the names of the fields.
 */
const MAX_TYPED_IN_SESSION = 3 * MAX_TEXT_BYTES + 512 * 1024;

/**
 * Answers what names a host that cannot exist, such as "xn--x": nobody behind this could make an address of it.
 *
 * @example app.use(soundHost);
 */
export const soundHost = createMiddleware<Env>(async (c, next) => {
  if (!URL.canParse(c.req.url)) return c.text("400", 400);
  await next();
});

/**
 * Lets only requests through that a page of ours could have caused: 405 for methods that no page uses, 400 for
 * addresses that cannot be meant.
 *
 * @example app.use(soundAddress);
 */
export const soundAddress = createMiddleware<Env>(async (c, next) => {
  if (!METHODS.includes(c.req.method)) throw new HTTPException(405);
  if (c.req.url.length > LONGEST_ADDRESS || c.req.url.includes("%00")) throw new HTTPException(400);
  await next();
});

/**
 * Reads the form that was posted: 413 when it is larger than it may be (files and long texts come with a session only), 400 when it is
 * not what its header says or stops half-way.
 *
 * @example app.use(soundForm);
 */
export const soundForm = createMiddleware<Env>((c, next) => {
  const limit = !hasSession(c) ? limitTyped : bringsFiles(c) ? limitWithFiles : limitTypedInSession;
  return limit(c, async () => {
    if (c.req.method === "POST") await c.req.parseBody().catch(refuse(400));
    await next();
  });
});

const refuse = (status: 400 | 413) => (): never => {
  throw new HTTPException(status);
};

const limitTyped = bodyLimit({ maxSize: MAX_TYPED, onError: refuse(413) });
const limitTypedInSession = bodyLimit({ maxSize: MAX_TYPED_IN_SESSION, onError: refuse(413) });
const limitWithFiles = bodyLimit({ maxSize: MAX_WITH_FILES, onError: refuse(413) });

/** Whether files come along. */
export const bringsFiles = ({ req }: Pick<Visit, "req">): boolean =>
  (req.header("content-type") ?? "").startsWith("multipart/form-data");

/** Whether somebody may be signed in: who it is is asked later. */
export const hasSession = ({ req, var: { portal } }: Pick<Visit, "req" | "var">): boolean =>
  (req.header("cookie") ?? "").includes(sessionCookieName(portal.origin));
