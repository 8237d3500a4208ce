import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { z } from "zod";
import { findPerson } from "../auth/session";
import type { Database } from "../db";
import { Refusal } from "../errors";
import { sessionCookieName } from "../http/cookies";
import type { Env, Visit } from "../http/env";
import { formToken } from "../http/form-token";
import { messages } from "./messages";
import type { RefusalCode } from "./rules";
import type { Storage } from "./storage";
import { type KeptFile, keepFile } from "./store";

/** What became of one file: it is kept, or why not. `name` is what its sender calls it. */
export type Upload = { name: string; taken: KeptFile | RefusalCode };

/** The files of a form, by the name of the field. A field whose name ends in [] may bring several. */
export type Uploads = Map<string, Upload[]>;

type Given = { database: Database; storage: Storage; formKey: Buffer };

/** So many files are worked on at once; large pictures need much memory. */
const AT_ONCE = 2;

/** So many files of one form are kept; the others are told that they were too many. */
export const MAX_FILES = 10;

/**
 * Checks, cleans and keeps the files of a form before the transaction of the request begins: for signed-in people and
 * with a valid form token only. Everybody else's files are left alone.
 *
 * @example app.use(takeUploads({ database, storage, formKey }));
 */
export function takeUploads({ database, storage, formKey }: Given) {
  const takeTurn = turns(AT_ONCE);
  return createMiddleware<Env>(async (c, next) => {
    const uploads: Uploads = new Map();
    c.set("uploads", uploads);
    const session = getCookie(c, sessionCookieName(c.var.portal.origin));
    if (isMultipart(c) && session && (await isExpected(c, session, { database, formKey }))) {
      const files = Object.entries(await c.req.parseBody())
        .flatMap(([field, value]) => [value].flat().map((file) => ({ field, file })))
        .filter(isChosen);
      for (const [index, { field, file }] of files.entries()) {
        const taken = index < MAX_FILES ? await takeTurn(() => keep(storage, file)) : "too_many_files";
        uploads.set(field, [...(uploads.get(field) ?? []), { name: file.name, taken }]);
      }
    }
    await next();
  });
}

const isMultipart = (c: Visit) =>
  c.req.method === "POST" && (c.req.header("content-type") ?? "").startsWith("multipart/form-data");

/** A field in which nobody chose a file arrives as an empty file without a name. */
const isChosen = (one: { field: string; file: unknown }): one is { field: string; file: File } =>
  one.file instanceof File && (one.file.size > 0 || one.file.name !== "");

async function isExpected(c: Visit, session: string, { database, formKey }: Omit<Given, "storage">) {
  const { portal, now } = c.var;
  const scope = { tenantId: portal.tenantId, readOnly: true };
  const person = await database.transaction(scope, (tx) =>
    findPerson(tx, { token: session, portalId: portal.id }, now),
  );
  const { _token } = await c.req.parseBody();
  if (!person || typeof _token !== "string") return false;
  return formToken(formKey, person.sessionId, now).check(_token) === "valid";
}

async function keep(storage: Storage, file: File): Promise<KeptFile | RefusalCode> {
  try {
    return await keepFile(storage, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    if (error instanceof Refusal && isOurs(error.code)) return error.code;
    throw error;
  }
}

const isOurs = (code: string): code is RefusalCode => Object.hasOwn(messages.de.refusals, code);

/**
 * The file of a field, for the schema of a form: undefined when none was chosen; a sentence when it cannot be taken.
 *
 * @example const PictureInput = (c: Visit) => z.object({ picture: uploadField(c, "picture"), alt: z.string() });
 */
export const uploadField = (c: Visit, name: string) =>
  z.unknown().transform((_, context): KeptFile | undefined => {
    const taken = c.var.uploads.get(name)?.[0]?.taken;
    if (typeof taken !== "string") return taken;
    context.addIssue({ code: "custom", message: messages[c.var.locale].refusals[taken] });
    return z.NEVER;
  });

/**
 * All files of a field that may bring several, in their order; what cannot be taken says why and stops none of the
 * others.
 *
 * @example for (const { name, taken } of uploadsOf(c, "files[]")) …
 */
export const uploadsOf = (c: Visit, name: string): readonly Upload[] => c.var.uploads.get(name) ?? [];

/** Lets so many run at once; the others wait in line. */
function turns(count: number) {
  const waiting: (() => void)[] = [];
  let free = count;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free--;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
