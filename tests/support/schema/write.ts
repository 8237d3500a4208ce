import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { readCatalogue } from "./catalogue";
import { describeTables } from "./description";
import { tableTypes } from "./types";

export const TYPES_FILE = "src/platform/db/tables.ts";
export const DESCRIPTIONS = "database/tables";

/** Writes the types for Kysely and the descriptions of a migrated database into the project. */
export async function writeSchema(url: string): Promise<void> {
  const catalogue = await readCatalogue(url);
  writeFileSync(TYPES_FILE, tableTypes(catalogue));
  rmSync(DESCRIPTIONS, { recursive: true, force: true });
  mkdirSync(DESCRIPTIONS, { recursive: true });
  for (const [table, text] of describeTables(catalogue)) writeFileSync(`${DESCRIPTIONS}/${table}.txt`, text);
}
