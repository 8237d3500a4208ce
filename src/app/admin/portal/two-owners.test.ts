import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { openWorld, type World } from "../../../../tests/support/world";
import { appoint } from "../../../domains/organisations";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

type Case = { path: string; button: string; field: string; mine: string; theirs: string };

const CASES: Case[] = [
  { path: "angaben", button: "Angaben speichern", field: "claim", mine: "wir alle", theirs: "die Stadt" },
  { path: "hinweis", button: "Hinweis speichern", field: "text", mine: "Wartung", theirs: "Sturm" },
  { path: "farben", button: "Farben speichern", field: "main", mine: "#7a1f4f", theirs: "#0d4a5b" },
];

for (const { path, button, field, mine, theirs } of CASES)
  test(`two owners change ${path}: the second sees both versions before anything is replaced`, async () => {
    const olga = await world.addResident("Olga");
    const { organisationId } = world.places.city;
    await world.inCity((tx) => appoint(tx, { organisationId, personId: olga.id, role: "owner" }));
    const url = `/verwaltung/portal/${path}`;
    const form = async (browser: Pick<typeof olga, "get">) => (await browser.get(url)).form(button);
    const start = (await form(olga)).values()[field];
    const seen = await form(olga);
    const other = field === "main" && start === theirs ? "#14532d" : theirs;
    assert.equal((await (await form(world.amir)).fill({ [field]: other }).submit()).status, 303);
    const wrong = { claim: { name: "" }, text: { text: "x".repeat(301) }, main: { main: "blau" } }[field] ?? {};
    const again = await seen.fill(wrong).submit();
    assert.equal(again.status, 422);
    const back = { name: "Lauterbrück", [field]: mine };
    const late = await again
      .form(button)
      .fill(field === "claim" ? back : { [field]: mine })
      .submit();
    assert.equal(late.status, 409);
    assert.match(late.text(".error-summary h2") ?? "", /jemand anderes das geändert/);
    assert.equal(late.form(button).values()[field], mine);
    assert.match(late.text(".as-it-is-now") ?? "", new RegExp(other));
    assert.equal((await form(world.amir)).values()[field], other);
    assert.equal((await late.form(button).submit()).status, 303);
    assert.equal((await form(world.amir)).values()[field], mine);
  });
