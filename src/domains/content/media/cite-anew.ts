import { isDeepStrictEqual } from "node:util";
import type { TenantTx } from "../../../platform/db";
import { isFolderPath, pathKey } from "../files/pictures";
import { updateSection } from "../pages/write-queries";

type Move = { from: string; to: string };

/** Lets every page of a portal cite another path. Returns at how many places. The trash keeps the path it knows. */
export async function citeAnew(tx: TenantTx, { portalId, ...move }: Move & { portalId: string }, now: Date) {
  const uses = await tx
    .selectFrom("contentFileUses")
    .select(["source", "sourceId", "locale"])
    .where("portalId", "=", portalId)
    .where("path", "=", move.from)
    .execute();
  for (const { source, sourceId: id, locale } of uses) {
    if (source === "head") await rewriteHead(tx, { pageId: id, locale }, move, now);
    if (source === "section") await rewriteSection(tx, id, move, now);
    if (source === "entry") await rewriteEntry(tx, id, move, now);
    if (source === "evidence") await rewriteEvidence(tx, id, move);
  }
  return uses.length;
}

type Head = { pageId: string; locale: "de" | "en" | "de-simple" };

async function rewriteHead(tx: TenantTx, { pageId, locale }: Head, move: Move, now: Date) {
  const head = tx.selectFrom("pageVariants").select(["image", "description", "extra"]);
  const before = await head.where("pageId", "=", pageId).where("locale", "=", locale).forUpdate().executeTakeFirst();
  if (!before) return;
  const { image, description, extra } = moved(before, move);
  await tx
    .updateTable("pageVariants")
    .set(({ ref, eb }) => ({
      ...{ image, description, extra: JSON.stringify(extra), updatedAt: now },
      revision: eb(ref("revision"), "+", 1),
    }))
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .execute();
}

async function rewriteSection(tx: TenantTx, id: string, move: Move, now: Date) {
  const section = tx.selectFrom("sections").select("body").where("id", "=", id).forUpdate();
  const { body } = await section.executeTakeFirstOrThrow();
  const after = moved(body, move);
  if (isObject(after) && !isDeepStrictEqual(body, after)) await updateSection(tx, id, { body: after, now });
}

async function rewriteEntry(tx: TenantTx, id: string, move: Move, now: Date) {
  const entry = tx.selectFrom("timelineEntries").select(["image", "description", "extra"]).where("id", "=", id);
  const { image, description, extra } = moved(await entry.forUpdate().executeTakeFirstOrThrow(), move);
  await tx
    .updateTable("timelineEntries")
    .set(({ ref, eb }) => ({
      ...{ image, description, extra: JSON.stringify(extra), updatedAt: now },
      revision: eb(ref("revision"), "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}

async function rewriteEvidence(tx: TenantTx, entryId: string, move: Move) {
  const proofs = await tx.selectFrom("evidence").select(["position", "url"]).where("entryId", "=", entryId).execute();
  for (const { position, url } of proofs) {
    const after = moved(url, move);
    if (after === url) continue;
    await tx
      .updateTable("evidence")
      .set({ url: after })
      .where("entryId", "=", entryId)
      .where("position", "=", position)
      .execute();
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * The same with another path in all its texts: where a text is the path, and where it links to it.
 *
 * @example moved("![Bank](/bilder/bank.jpg)", { from: "bilder/bank.jpg", to: "bilder/sitz.jpg" })
 */
export function moved<Value>(value: Value, move: Move): Value;
export function moved(value: unknown, move: Move): unknown {
  if (typeof value === "string") return movedText(value, move);
  if (Array.isArray(value)) return value.map((item) => moved(item, move));
  if (!isObject(value) || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item, move)]));
}

function movedText(text: string, { from, to }: Move): string {
  const movedPath = (path: string) =>
    isFolderPath(path) && pathKey(path) === from ? `${/^(\.?\/)*/.exec(path)?.[0] ?? ""}${to}` : path;
  if (isFolderPath(text)) return movedPath(text);
  return text.replace(/(\]\(\s*<?)([^)\s>]+)/g, (_, before: string, path: string) => before + movedPath(path));
}
