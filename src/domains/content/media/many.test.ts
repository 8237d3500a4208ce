import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { sql } from "kysely";
import { makePage, sectionUrls } from "../../../../tests/support/editing";
import { MEDIA } from "../../../../tests/support/media";
import { openWorld, type World } from "../../../../tests/support/world";

const FILES = 10_000;

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.inCity(async (tx) => {
    const { portalId, organisationId } = world.places.city;
    await sql`insert into files (id, name, media_type, bytes, sha256, audience, owner_organisation_id, uploaded_at)
      select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'plan-' || n || '.pdf', 'application/pdf', 200000,
        repeat('a', 64), 'public', ${organisationId}, now() from generate_series(1, ${FILES}::integer) n`.execute(tx);
    await sql`insert into content_files (portal_id, path, kind, file_id, source_sha256, added_at)
      select ${portalId}, 'dokumente/plan-' || n || '.pdf', 'document',
        ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, repeat('a', 64),
        timestamptz '2026-01-01' + n * interval '1 second' from generate_series(1, ${FILES}::integer) n`.execute(tx);
  });
});
afterEach(() => world.close());

test("of 10,000 files a page shows the newest, leads on to older ones, and finds each by its name", async () => {
  const first = await world.rosa.get(MEDIA);
  const names = first.all(".media-list h2");
  assert.deepEqual([names.length, names[0], names.at(-1)], [24, "dokumente/plan-10000.pdf", "dokumente/plan-9977.pdf"]);
  const older = await world.rosa.get(first.attributes("a", "href").find((href) => href?.includes("nach=")) ?? "");
  assert.equal(older.all(".media-list h2")[0], "dokumente/plan-9976.pdf");
  assert.deepEqual((await world.rosa.get(`${MEDIA}?suche=plan-4711`)).all(".media-list h2"), [
    "dokumente/plan-4711.pdf",
  ]);
  assert.equal((await world.rosa.get(`${MEDIA}?zeigen=ungenutzt`)).all(".media-list h2").length, 24);
});

test("a field offers no more of 10,000 documents than a page can carry, and keeps one that it does not offer", async () => {
  const page = await makePage(world.rosa);
  await (await world.rosa.get(`${page}/abschnitt`)).form("Hinzufügen").fill({ kind: "downloads" }).submit();
  const section = sectionUrls(await world.rosa.get(page)).at(-1) ?? "";
  await (await world.rosa.get(section)).form("Eintrag hinzufügen").submit();
  const form = (await world.rosa.get(section)).form("Abschnitt speichern");
  await form.fill({ "items.0.title": "Plan", "items.0.url": "/dokumente/plan-7500.pdf" }).submit();
  const again = await world.rosa.get(section);
  const options = 'select[name="items.0.url.document"] option';
  assert.ok(again.attributes(options, "value").length < 520);
  assert.equal(again.attributes(`${options}[selected]`, "value")[0], "/dokumente/plan-7500.pdf");
});
