import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { NOW, openWorld, type World } from "../../../../tests/support/world";
import { searchables } from "../../../app/searchable";
import { createMeasure } from "../../../domains/measures";
import { indexStale, searchWordsDue } from "..";
import { QUESTIONS } from "./questions";
import { TOWN } from "./town";

let world: World;
before(async () => {
  world = await openWorld();
  const { organisationId: ownerOrganisationId, portalId } = world.places.city;
  const place = { ownerOrganisationId, portalId, status: "running" as const, dueOn: null, lead: "Stadt" };
  await world.inCity(async (tx) => {
    for (const [number, [title, summary]] of TOWN.entries())
      await createMeasure(tx, { ...place, slug: `seite-${number}`, title, summary }, NOW);
  });
  for (const _ of ["all", "compounds"]) {
    await world.inCity((tx) => indexStale(tx, searchables));
    await world.inCity(searchWordsDue);
  }
  await world.inCity((tx) => indexStale(tx, searchables));
});
after(() => world.close());

const firstHit = async (question: string) =>
  (await world.visitor.get(`/suche?q=${encodeURIComponent(question)}`)).all(".found h3")[0];

test("the table has more than sixty questions, each once, and every answer is a page of the town", () => {
  const asked = Object.values(QUESTIONS).flat();
  assert.ok(asked.length >= 60, `${asked.length}`);
  assert.equal(new Set(asked.map(([question]) => question)).size, asked.length);
  const titles = TOWN.map(([title]) => title);
  assert.deepEqual(
    asked.map(([, title]) => title).filter((title) => !titles.includes(title)),
    [],
  );
});

for (const [kind, questions] of Object.entries(QUESTIONS))
  test(`the right page comes first for ${kind}`, async () => {
    const found: [string, string | undefined][] = [];
    for (const [question] of questions) found.push([question, await firstHit(question)]);
    assert.deepEqual(found, questions);
  });

test("what the town does not have is not found by force", async () => {
  for (const question of ["Zeppelin", "Quantenphysik", "xyzzy", "Opernball"])
    assert.equal(await firstHit(question), undefined, question);
});
