import { copyFileSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../../src/platform/db/migrate";
import { urlOf } from "./database";

const MIGRATIONS = "database/migrations";

const CASES = `
  create table cases (
    tenant_id uuid not null default current_tenant() references tenants,
    organisation_id uuid not null,
    note text not null
  );
  call isolate_tenants('cases');
  call seal_rows('cases', 'owner');
  grant select, insert, update, delete on cases to gemeinsinn_web;`;

/** Adds a sealed table to the database of a test, as a migration of the product would. Owners may open it. */
export async function sealCases({ database }: { database: { name: string } }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "migrations-"));
  for (const name of readdirSync(MIGRATIONS)) copyFileSync(join(MIGRATIONS, name), join(folder, name));
  writeFileSync(join(folder, "9000_cases.sql"), CASES);
  await migrate(urlOf("gemeinsinn_owner", database.name), folder);
}
