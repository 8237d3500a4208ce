import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { appointOwner } from "../../../../tests/support/editing";
import { answer, MEDIA, photo, uploadPhoto } from "../../../../tests/support/media";
import { NOW, openWorld, type World } from "../../../../tests/support/world";
import { fileUrl } from "../../../platform/files";
import { readPageFile } from "../import/read-page-file";
import { savePage } from "../pages/save-page";
import { cleanVersionsDue, consentsDue } from "./jobs";

let world: World;
let address: string;
beforeEach(async () => {
  world = await openWorld();
  address = await uploadPhoto(world.rosa, "bank.jpg");
  await publish("baenke", PAGE);
});
afterEach(() => world.close());

const PAGE = `---
title: Bänke
hero:
  title: Bänke im Schatten
  image: /bilder/bank.jpg
text:
  title: Mehr
  text: "Ein [Bild](/bilder/bank.jpg) vom Mühlsteg."
picture:
  image: /bilder/bank.jpg
---
`;

async function publish(slug: string, text: string) {
  const file = readPageFile(`${slug}.md`, Buffer.from(text));
  assert.ok(file.ok, JSON.stringify(file));
  const { portalId, organisationId: ownerOrganisationId } = world.places.city;
  await world.inCity((tx) => savePage(tx, { portalId, ownerOrganisationId, page: file.page }, NOW));
}

const item = () => world.inCity((tx) => tx.selectFrom("contentFiles").selectAll().executeTakeFirstOrThrow());

const bytesUrl = async () => fileUrl({ id: (await item()).fileId, name: "bank.jpg" });

const pictures = async (path = "/baenke") => (await world.visitor.get(path)).attributes("main img", "src");

const say = (button: string, values: Record<string, string> = {}) => answer(world.rosa, address, button, values);

const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

const AGREED = { people: "agreed", askedBy: "Leyla Arslan", givenOn: "2026-06-01", until: "2026-07-20" };

test("a page shows a picture with what it shows, who made it and its licence, in the language of the page", async () => {
  await say("Beschreibung speichern", {
    ...{ alt: "Eine Bank", altEn: "A bench", credit: "Foto: Rosa Tamm", licence: "cc_by", focus: "100-0" },
  });
  const page = await world.visitor.get("/baenke");
  assert.ok(page.attributes("main img", "alt").every((alt) => alt === "Eine Bank"));
  assert.match(page.text("figcaption") ?? "", /Foto: Rosa Tamm, CC BY 4\.0/);
  assert.ok(page.attributes("main img", "class").every((name) => name === "focus-x-100 focus-y-0"));
  assert.doesNotMatch(page.body, / style="/);
});

test("the library says where a file stands, and files on no page are found", async () => {
  await uploadPhoto(world.rosa, "allein.jpg");
  const places = (await world.rosa.get(address)).all(".media-uses li");
  assert.equal(places.length, 6, "where it stands, and where it would be missing");
  assert.ok(places.every((place) => place.startsWith("Bänke")));
  const unused = (await world.rosa.get(`${MEDIA}?zeigen=ungenutzt`)).all(".media-list h2");
  assert.deepEqual(unused, ["bilder/allein.jpg"]);
  await publish("baenke", "---\ntitle: Bänke\n---\n");
  assert.deepEqual((await world.rosa.get(address)).all(".media-uses li"), []);
});

test("when a consent is over the picture leaves every page and its own address, until a new one is entered", async () => {
  assert.equal((await say("Angabe speichern", { ...AGREED, until: "2026-06-11" })).status, 422, "that day is over");
  assert.equal((await say("Angabe speichern", { ...AGREED, givenOn: "2026-06-13" })).status, 422, "a day to come");
  assert.equal((await say("Angabe speichern", { ...AGREED, until: "2026-07-01", consentNote: "Ahmet" })).status, 303);
  const url = await bytesUrl();
  await world.inCity((tx) => consentsDue(tx, new Date("2026-07-01T21:59:00Z")));
  assert.equal((await pictures()).length, 2, "the last day counts");
  await world.inCity((tx) => consentsDue(tx, new Date("2026-07-01T22:02:00Z")));
  assert.deepEqual(await pictures(), []);
  assert.equal((await world.visitor.get("/bilder/bank.jpg")).status, 404);
  assert.equal((await world.visitor.get(url)).status, 404);
  assert.equal((await world.rosa.get(url)).status, 200, "the editors still see what it is about");
  assert.match((await world.rosa.get(`${MEDIA}?zeigen=einwilligung`)).text(".tags") ?? "", /Einwilligung abgelaufen/);
  world.clock.now = new Date("2026-07-02T10:00:00Z");
  await say("Angabe speichern", { ...AGREED, until: "" });
  assert.equal((await pictures()).length, 2);
  assert.equal((await world.visitor.get(url)).status, 200);
});

test("somebody who does not want to be seen any more is gone at once, also from the bytes that replaced them and back", async () => {
  await say("Angabe speichern", AGREED);
  await say("Von allen Seiten nehmen");
  assert.deepEqual(await pictures(), []);
  await say("Austauschen", { file: (await photo("neu.jpg", { colour: "#804020" })) as unknown as string });
  assert.equal((await pictures()).length, 2, "nobody has said yet who is on the new one");
  await say("Letzten Austausch zurücknehmen");
  assert.deepEqual(await pictures(), [], "who was gone stays gone");
});

test("editors are announced a consent that ends soon once, and once more when it is over", async () => {
  await say("Angabe speichern", AGREED);
  const announced = () =>
    world.inCity((tx) =>
      tx.selectFrom("announcements").select("payload").where("topic", "=", "media.consents_ending").execute(),
    );
  for (const days of [1, 2, 20, 21, 45, 46]) await world.inCity((tx) => consentsDue(tx, inDays(days)));
  assert.equal((await announced()).length, 2);
});

test("a file is replaced wherever it stands, its address stays, and the earlier one comes back for a while", async () => {
  const before = await pictures();
  const replaced = await say("Austauschen", {
    file: (await photo("neu.jpg", { colour: "#804020" })) as unknown as string,
  });
  assert.equal(replaced.status, 303);
  const after = await pictures();
  assert.equal(after.length, 2);
  assert.notDeepEqual(after, before);
  assert.equal((await world.visitor.get(before[0] ?? "")).status, 404, "the earlier bytes are the editors' alone");
  assert.equal((await say("Letzten Austausch zurücknehmen")).status, 303);
  assert.deepEqual(await pictures(), before);
  await world.inCity((tx) => cleanVersionsDue(tx, inDays(29)));
  assert.equal((await say("Letzten Austausch zurücknehmen")).status, 303);
  await world.inCity((tx) => cleanVersionsDue(tx, inDays(31)));
  assert.deepEqual(
    (await world.rosa.get(address)).all("button").filter((label) => /zurücknehmen/.test(label)),
    [],
  );
  const plan = new File(["Plan"], "plan.txt") as unknown as string;
  assert.equal((await say("Austauschen", { file: plan })).status, 409, "a text is no picture");
});

test("a file gets another name: pages cite it anew, and its former address leads to it", async () => {
  assert.equal((await say("Umbenennen", { newName: "…" })).status, 422);
  assert.equal((await say("Umbenennen", { newName: "Bank am Mühlsteg.jpg" })).status, 303);
  assert.equal((await item()).path, "bilder/bank-am-muehlsteg.jpg");
  assert.equal((await pictures()).length, 2);
  assert.match((await world.visitor.get("/baenke")).body, /href="\/bilder\/bank-am-muehlsteg\.jpg"/);
  const old = await world.visitor.get("/bilder/bank.jpg");
  assert.deepEqual([old.status, old.location], [308, "/bilder/bank-am-muehlsteg.jpg"]);
  const other = await uploadPhoto(world.rosa, "bank.jpg");
  assert.match((await world.rosa.get(other)).text("h1") ?? "", /bank-2\.jpg/, "a former name is taken");
  assert.equal((await answer(world.rosa, other, "Umbenennen", { newName: "Bank" })).status, 409);
  assert.equal((await say("Umbenennen", { newName: "bank" })).status, 303, "its own former name it may have again");
  assert.equal((await pictures()).length, 2);
});

test("a page that was written before a file was renamed, and is shown after, shows that file", async () => {
  await say("Umbenennen", { newName: "sitz" });
  await publish("baenke", PAGE);
  assert.equal((await pictures()).length, 2);
  assert.equal((await world.rosa.get(address)).all(".media-uses li").length, 6, "by the name that it had");
  assert.deepEqual((await world.rosa.get(`${MEDIA}?zeigen=ungenutzt`)).all(".media-list h2"), []);
  assert.equal((await say("In den Papierkorb")).status, 422, "the places are named first");
});

test("a file that is shown goes into the trash only after its places were named, and comes back", async () => {
  assert.equal((await say("In den Papierkorb")).status, 422);
  const form = (await world.rosa.get(address)).form("In den Papierkorb").fill({ knows: "on" });
  await publish("zweite", PAGE);
  assert.equal((await form.submit()).status, 409, "it stands at more places meanwhile");
  assert.equal((await say("In den Papierkorb", { knows: "on" })).status, 303);
  assert.deepEqual(await pictures(), []);
  assert.equal((await world.visitor.get("/bilder/bank.jpg")).status, 404);
  assert.deepEqual((await world.rosa.get(`${MEDIA}/papierkorb`)).all(".media-list h2"), ["bilder/bank.jpg"]);
  assert.equal((await say("Zurückholen")).status, 303);
  assert.equal((await pictures()).length, 2);
});

test("a picture whose consent ended in the trash stays gone when it comes back", async () => {
  await say("Angabe speichern", { ...AGREED, until: "2026-06-20" });
  await say("In den Papierkorb", { knows: "on" });
  world.clock.now = new Date("2026-06-21T10:00:00Z");
  await world.inCity((tx) => consentsDue(tx, world.clock.now));
  assert.equal((await say("Zurückholen")).status, 303);
  assert.deepEqual([await pictures(), (await item()).people], [[], "lapsed"]);
});

test("any number of consents that end on one day are over on that day, and each is told of once", async () => {
  const { fileId, portalId, sourceSha256 } = await item();
  const people = { people: "agreed", agreedUntil: "2026-07-20" } as const;
  const rows = Array.from({ length: 1_200 }, (_, i) => ({
    ...{
      portalId,
      fileId,
      sourceSha256,
      path: `bilder/fest-${i}.jpg`,
      kind: "picture" as const,
      addedAt: NOW,
      ...people,
    },
  }));
  await world.inCity((tx) => tx.insertInto("contentFiles").values(rows).execute());
  const told = async () => {
    const of = (topic: "media.consents_ending") =>
      world.inCity((tx) => tx.selectFrom("announcements").select("payload").where("topic", "=", topic).execute());
    const ids = (await of("media.consents_ending")).flatMap(
      ({ payload }) => (payload as { contentFileIds: string[] }).contentFileIds,
    );
    return [ids.length, new Set(ids).size];
  };
  for (const days of [20, 21]) await world.inCity((tx) => consentsDue(tx, inDays(days)));
  assert.deepEqual(await told(), [1_200, 1_200]);
  await world.inCity((tx) => consentsDue(tx, inDays(40)));
  const agreed = await world.inCity((tx) =>
    tx.selectFrom("contentFiles").select("id").where("people", "=", "agreed").execute(),
  );
  assert.deepEqual(agreed, []);
});

test("who answers for the portal sees what its editors see: pictures that are shown no more", async () => {
  const owner = await appointOwner(world);
  const url = await bytesUrl();
  await say("In den Papierkorb", { knows: "on" });
  for (const [browser, status] of [
    [owner, 200],
    [world.rosa, 200],
    [world.karin, 404],
    [world.visitor, 404],
  ] as const)
    assert.equal((await browser.get(url)).status, status);
});

test("what is deleted for good is gone with its earlier bytes and its consents", async () => {
  await say("Angabe speichern", AGREED);
  await say("Austauschen", { file: (await photo("neu.jpg", { colour: "#804020" })) as unknown as string });
  await say("In den Papierkorb", { knows: "on" });
  assert.equal((await say("Endgültig löschen")).status, 303);
  const left = await world.inCity(async (tx) => [
    await tx.selectFrom("files").select("id").execute(),
    await tx.selectFrom("contentFileVersions").select("fileId").execute(),
    await tx.selectFrom("contentFileConsents").select("id").execute(),
  ]);
  assert.deepEqual(left, [[], [], []]);
  assert.equal((await world.rosa.get(address)).status, 404);
});
