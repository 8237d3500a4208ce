import { z } from "zod";
import { audit } from "../../../../platform/audit";
import type { TenantTx } from "../../../../platform/db";
import { WrongInput } from "../../../../platform/errors";
import { plainPath } from "../../../../platform/portals/plain-path";
import { addRedirects, faultsOf, listTouching, type Redirect } from "../../../../platform/portals/redirects";
import type { Messages } from "./messages";

const MOST_LINES = 2_000;
const SHOWN = 10;
/** Characters of both addresses of one line. */
const LONGEST = 4_000;

/** An old address, a blank, a tab, a comma, a semicolon or an arrow, and the new one. */
const LINE = /^(\S+?)(?:\s*[;,\t]\s*|\s*(?:->|→)\s*|\s+)(\S+)$/;
const OLD = /^(?:https?:\/\/[^/]+)?\/(?!\/)/i;
const TARGET = /^(\/(?![/\\])[^\s\\]{0,1000}|https:\/\/[^\s/?#@]+\.[^\s@]{2,1900})$/;

export const LinesInput = ({ errors }: Messages) =>
  z.object({
    lines: z
      .string()
      .max(400_000, errors.many(MOST_LINES))
      .transform((text) => text.split("\n").map((line) => line.trim()))
      .refine((lines) => lines.some((line) => line !== ""), errors.none)
      .refine((lines) => lines.length <= MOST_LINES, errors.many(MOST_LINES)),
  });

/** What one line says. The old address may be copied with its host. Undefined when it says nothing clear. */
function redirectOf(line: string): Redirect | undefined {
  const [, old = "", target = ""] = (line.length <= LONGEST && LINE.exec(line)) || [];
  const path = plainPath(old);
  const isPlace = OLD.test(old) && path !== "/" && path.length <= 500;
  return isPlace && TARGET.test(target) ? { path, target } : undefined;
}

type Added = { portalId: string; lines: readonly string[]; t: Messages };

/** Keeps what all lines say, or nothing. Throws WrongInput that names the lines. */
export async function addLines(tx: TenantTx, { portalId, lines, t }: Added, now: Date): Promise<void> {
  const typed = lines.flatMap((line, index) =>
    line === "" ? [] : [{ number: index + 1, redirect: redirectOf(line) }],
  );
  const redirects = typed.flatMap(({ redirect }) => (redirect ? [redirect] : []));
  const known = await listTouching(tx, portalId, redirects);
  const faults = faultsOf(redirects, known).values();
  const wrong = typed.flatMap(({ number, redirect }) => {
    const fault = redirect && faults.next().value;
    if (redirect && !fault) return [];
    return [t.errors.line(number, fault ? t.errors.faults[fault] : t.errors.form)];
  });
  if (wrong.length > 0) throw new WrongInput({ lines: sentenceOf(wrong, t) });
  await addRedirects(tx, portalId, redirects, now);
  await audit(tx, { act: "portal.redirects_added", objectId: portalId, details: { count: redirects.length } }, now);
}

const sentenceOf = (wrong: string[], { errors }: Messages): string =>
  [...wrong.slice(0, SHOWN), ...(wrong.length > SHOWN ? [errors.more(wrong.length - SHOWN)] : [])].join(" ");
