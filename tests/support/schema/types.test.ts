import assert from "node:assert/strict";
import { test } from "node:test";
import { asSuperuser, createDatabase, urlOf } from "../database";
import { readCatalogue } from "./catalogue";
import { describeTables } from "./description";
import { tableTypes, wordsOf } from "./types";

test("a check that lists words becomes these words, any other check stays a text", () => {
  assert.deepEqual(wordsOf("CHECK ((state = ANY (ARRAY['open'::text, 'on_request'::text])))", "state"), [
    "open",
    "on_request",
  ]);
  assert.deepEqual(wordsOf("CHECK ((role = 'admin'::text))", "role"), ["admin"]);
  assert.deepEqual(wordsOf("CHECK ((days <@ ARRAY['mo'::text, 'di'::text]))", "days"), ["mo", "di"]);
  assert.deepEqual(wordsOf("CHECK ((name = 'd''Arc'::text))", "name"), ["d'Arc"]);
  assert.equal(wordsOf("CHECK ((name <> ''::text))", "name"), undefined);
  assert.equal(wordsOf("CHECK (((role = 'member'::text) OR (status = 'left'::text)))", "role"), undefined);
  assert.equal(wordsOf("CHECK ((state = ANY (ARRAY['open'::text])))", "role"), undefined);
});

test("every kind of column gets the type that a query delivers", async () => {
  const name = await createDatabase("template0");
  await asSuperuser(
    name,
    `create table bench_places (
       id bigint generated always as identity primary key,
       state text not null default 'free' check (state in ('free', 'taken')),
       days text[] not null check (days <@ array['mo', 'di']),
       name text, since date not null, seen_at timestamptz not null default now(), facts jsonb not null,
       half integer generated always as (7) stored, proof bytea)`,
  );
  const catalogue = await readCatalogue(urlOf("postgres", name));
  const text = tableTypes(catalogue);
  const body = /export interface BenchPlaces \{\n([^}]+)\}/.exec(text)?.[1];
  assert.deepEqual(body?.trim().split(/\n\s*/), [
    'days: ("mo" | "di")[];',
    "facts: Json;",
    "half: Computed<number | null>;",
    "id: Computed<number>;",
    "name: string | null;",
    "proof: Buffer | null;",
    "seenAt: Generated<Timestamp>;",
    "since: string;",
    'state: Generated<"free" | "taken">;',
  ]);
  assert.match(text, /benchPlaces: BenchPlaces;/);
  assert.match(describeTables(catalogue).get("bench_places") ?? "", /state: text, default 'free'::text/);
});
