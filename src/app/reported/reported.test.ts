import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type FurnishedWorld, openFurnishedWorld } from "../../../tests/support/furnish";
import { visitor } from "../../platform/audience";
import { makeReport } from "../../platform/reports/report";
import { decisionUrl, reportUrl } from "../../platform/reports/urls";

let world: FurnishedWorld;
before(async () => {
  world = await openFurnishedWorld();
});
after(() => world.close());

const listed = () =>
  world.inCity((tx) =>
    tx
      .selectFrom("objects")
      .leftJoin("pages", "pages.id", "objects.id")
      .select(["objects.id", "objects.kind", "objects.url", "pages.kind as pageKind"])
      .where("audience", "=", "public")
      .orderBy("url")
      .execute(),
  );

test("the page of every object has a way to report it; a timeline has it on each of its results", async () => {
  const wrong: string[] = [];
  const kinds = new Set<string>();
  for (const { id, kind, url, pageKind } of await listed()) {
    const hrefs = (await world.visitor.get(url)).attributes("main a", "href");
    const isWhole = pageKind === "landing" || pageKind === "progress";
    if (hrefs.includes(reportUrl(id)) === isWhole) wrong.push(url);
    kinds.add(kind);
  }
  assert.deepEqual(wrong, []);
  const all = ["hour_sum", "measure", "opportunity", "page", "pledge", "recommendation", "timeline_entry"];
  assert.deepEqual([...kinds].sort(), all);
});

test("who decides reads what an object says beside what was said about it", async () => {
  const { id: objectId } = await world.inCity((tx) =>
    tx.selectFrom("recommendations").select("id").executeTakeFirstOrThrow(),
  );
  const place = { objectId, portalId: world.places.city.portalId, viewer: visitor, locale: "de" as const };
  const input = { number: crypto.randomUUID(), reason: "wrong" as const, text: "Von wem ist das?", email: "" };
  const reportId = await world.inCity((tx) => makeReport(tx, { ...place, input }, world.clock.now));
  const page = await world.amir.get(decisionUrl(reportId));
  assert.match(page.text("main") ?? "", /Bänke im Schatten.*Die Stadt stellt Bänke im Schatten auf\./s);
});
