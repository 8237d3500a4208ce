import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { before, test } from "node:test";
import { urlOf } from "../support/database";
import { type Catalogue, readCatalogue, tableNames } from "../support/schema/catalogue";
import { describeTables } from "../support/schema/description";
import { tableTypes } from "../support/schema/types";
import { DESCRIPTIONS, TYPES_FILE } from "../support/schema/write";

const REMEDY = "npm run types writes it anew";

/** Read to find out whose request this is, or kept for the whole installation. */
const WITHOUT_TENANT = ["hosts", "migrations", "tenants"];

/** No page that a visitor may see shows rows of these. A change of them empties no cache. */
const NEVER_PUBLIC = [
  "announcements",
  "answered_challenges",
  "audience_keys",
  "audit_entries",
  "authenticators",
  "barrier_reports",
  "host_claims",
  "legal_notices",
  "content_file_consents",
  "content_file_uses",
  "content_file_versions",
  "known_devices",
  "foreign_links",
  "mail_suppressions",
  "mails",
  "missing_pages",
  "organisation_roles",
  "page_drafts",
  "page_reviews",
  "page_revisions",
  "page_schedules",
  "page_translations",
  "page_views",
  "passkeys",
  "people",
  "recovery_codes",
  "report_appeals",
  "report_decisions",
  "reports",
  "search_misses",
  "search_stale",
  "seat_holdings",
  "second_steps",
  "session_handovers",
  "sessions",
  "sign_in_requests",
  "submitted_forms",
  "tenant_roles",
];

/** Shown to visitors, but changed often, or by jobs soon after what they follow: for five seconds visitors see the old. */
const SHOWN_LATE = ["search_entries", "search_spellings", "search_texts", "search_words", "seat_pools"];

const ROLES = ["gemeinsinn_web", "gemeinsinn_worker"];

let catalogue: Catalogue;
before(async () => {
  catalogue = await readCatalogue(urlOf("postgres"));
});

const tenantTables = () => catalogue.columns.filter(({ name }) => name === "tenant_id").map(({ table }) => table);
const isolated = () => tenantTables().filter((table) => !WITHOUT_TENANT.includes(table));

test("every table belongs to tenants, except the few that say so", () => {
  const others = tableNames(catalogue).filter((table) => !isolated().includes(table));
  assert.deepEqual(others, WITHOUT_TENANT);
});

test("every table of tenants shows rows of the transaction's tenant only, even to its owner", () => {
  assert.deepEqual(
    isolated().filter((table) => !catalogue.forced.some((forced) => forced.table === table)),
    [],
  );
  const open = isolated().filter(
    (table) =>
      !catalogue.policies.some(
        (policy) => policy.table === table && /^tenant permissive using .*current_tenant/.test(policy.definition),
      ),
  );
  assert.deepEqual(open, []);
  const wider = catalogue.policies.filter(
    ({ definition }) => definition.includes(" permissive ") && !definition.startsWith("tenant "),
  );
  assert.deepEqual(wider, []);
});

test("every key between tables of tenants carries the tenant", () => {
  const keys = catalogue.constraints.filter(
    ({ table, kind }) => isolated().includes(table) && ["p", "u", "f", "x"].includes(kind),
  );
  assert.deepEqual(
    keys.filter(({ columns }) => !columns.includes("tenant_id")),
    [],
  );
  const unique = catalogue.indexes.filter(
    ({ table, definition }) =>
      isolated().includes(table) && definition.startsWith("CREATE UNIQUE") && !/\(tenant_id\b/.test(definition),
  );
  assert.deepEqual(unique, []);
});

test("what a page for visitors may show empties their cache when it changes", () => {
  const watched = isolated().filter((table) =>
    catalogue.triggers.some(
      (trigger) => trigger.table === table && /notify_(portal_)?version/.test(trigger.definition),
    ),
  );
  assert.deepEqual(
    isolated().filter((table) => !watched.includes(table)),
    [...NEVER_PUBLIC, ...SHOWN_LATE].filter((table) => isolated().includes(table)).sort(),
  );
  assert.deepEqual(
    watched.filter((table) => NEVER_PUBLIC.includes(table)),
    [],
  );
});

test("rights are given to the groups of the app and of the jobs alone, and never to all", () => {
  assert.deepEqual(
    catalogue.grants.filter(({ grantee }) => !ROLES.includes(grantee)),
    [],
  );
  const excessive = catalogue.grants.filter(({ privilege }) => /^(truncate|trigger|references)/.test(privilege));
  assert.deepEqual(excessive, []);
});

test("what happened is written down for good: the app can neither change nor remove it", () => {
  const rights = catalogue.grants.filter(({ table }) => table === "audit_entries").map(({ privilege }) => privilege);
  assert.deepEqual(rights, ["select", "insert"]);
});

test("the types of the tables are those of the migrated database", () => {
  assert.equal(readFileSync(TYPES_FILE, "utf8"), tableTypes(catalogue), REMEDY);
});

test("the descriptions of the tables are those of the migrated database", () => {
  const described = describeTables(catalogue);
  assert.deepEqual(readdirSync(DESCRIPTIONS).sort(), [...described.keys()].map((name) => `${name}.txt`).sort(), REMEDY);
  for (const [table, text] of described)
    assert.equal(readFileSync(`${DESCRIPTIONS}/${table}.txt`, "utf8"), text, REMEDY);
});
