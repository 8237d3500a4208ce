import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { TenantTx } from "../../../platform/db";
import { LICENCES } from "../media/rules";
import { changeItem, settleAudience } from "../media/write-queries";

/** What stands beside the pages of a folder and says about its files what no page does. */
export const MEDIA_SHEET = "mediathek.json";

const text = (most: number) => z.string().max(most).default("");
const tens = z.number().int().min(0).max(100).multipleOf(10).default(50);

/** What is said about one file. Consents themselves stay behind: they name people; until when they hold goes along. */
const Said = z
  .strictObject({
    alt: text(500),
    altEn: text(500),
    altSimple: text(500),
    decorative: z.boolean().default(false),
    credit: text(300),
    licence: z.enum(LICENCES).default("unstated"),
    licenceNote: text(500),
    focusX: tens,
    focusY: tens,
    people: z.enum(["unsaid", "nobody", "agreed", "lapsed", "withdrawn"]).default("unsaid"),
    agreedUntil: z.iso.date().nullable().default(null),
    reading: z.enum(["unchecked", "accessible", "inaccessible"]).default("unchecked"),
    alternativeUrl: text(2_000),
  })
  .refine(({ decorative, alt }) => !decorative || alt === "")
  .refine(({ people, agreedUntil }) => agreedUntil === null || people === "agreed" || people === "lapsed")
  .refine(({ people, agreedUntil }) => people !== "lapsed" || agreedUntil !== null);

export const Sheet = z.record(z.string().min(1), Said);
export type Sheet = z.infer<typeof Sheet>;

type Said = z.infer<typeof Said>;

const NOTHING_SAID: Said = Said.parse({});
const FIELDS = Object.keys(NOTHING_SAID) as (keyof Said)[];

/** The sheet as text, each file with what is said about it alone; undefined when nothing is said about any. */
export async function writeSheet(tx: TenantTx, portalId: string): Promise<string | undefined> {
  const said = (await listSaid(tx, portalId)).map(({ id: _, path, ...row }): [string, Partial<Said>] => [
    path,
    Object.fromEntries(
      FIELDS.filter((field) => row[field] !== NOTHING_SAID[field]).map((field) => [field, row[field]]),
    ),
  ]);
  const some = said.filter(([, row]) => Object.keys(row).length > 0);
  return some.length > 0 ? `${JSON.stringify(Object.fromEntries(some), null, 2)}\n` : undefined;
}

/** Says about the files of a portal what the sheet says. What it does not name stays. Returns which were changed. */
export async function applySheet(tx: TenantTx, portalId: string, sheet: Sheet): Promise<string[]> {
  const changed: string[] = [];
  for (const { id, path, ...row } of await listSaid(tx, portalId)) {
    const wanted = sheet[path];
    if (!wanted || isDeepStrictEqual(wanted, row)) continue;
    await changeItem(tx, id, { ...wanted, remindedOf: null });
    await settleAudience(tx, portalId, id);
    changed.push(path);
  }
  return changed;
}

const listSaid = (tx: TenantTx, portalId: string) =>
  tx
    .selectFrom("contentFiles")
    .select(["id", "path", ...FIELDS])
    .where("portalId", "=", portalId)
    .where("deletedAt", "is", null)
    .orderBy("path")
    .execute();
