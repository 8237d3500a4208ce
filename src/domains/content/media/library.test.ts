import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { answer, MEDIA, photo, upload, uploadPhoto } from "../../../../tests/support/media";
import { openWorld, type World } from "../../../../tests/support/world";
import { type Letter, renderPdf } from "../../../platform/pdf";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const names = async (query = "") => (await world.rosa.get(`${MEDIA}${query}`)).all(".media-list h2");

const LETTER: Letter = {
  ...{ lang: "de", title: "Wege zum Bad", issuer: "Stadt Lauterbrück", returnAddress: "", recipient: "", contact: "" },
  ...{ placeAndDate: "", text: "Am Mühlsteg entlang.", facts: [], code: null, after: "", closing: "", signature: "" },
  footer: "",
};

const rows = () => world.inCity((tx) => tx.selectFrom("contentFiles").selectAll().orderBy("path").execute());

test("Rosa uploads several files; what cannot be taken is named with its reason, and the others are there", async () => {
  const page = await upload(
    world.rosa,
    await photo("Sommer Fest.JPG"),
    new File(["<!doctype html><html><script>alert(1)</script></html>"], "bild.png"),
    new File([new Uint8Array(20_000_001)], "film.pdf"),
    new File(["<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script></svg>"], "Bank.svg"),
    new File([], "leer.pdf"),
  );
  assert.equal(page.status, 200);
  assert.deepEqual(page.all(".media-list h2"), ["bilder/bank.svg", "bilder/sommer-fest.jpg"]);
  const refused = page.all(".media-refused li");
  assert.match(refused[0] ?? "", /^bild\.png: .*Webseite/);
  assert.match(refused[1] ?? "", /^film\.pdf: .*20 MB/);
  assert.match(refused[2] ?? "", /^leer\.pdf: .*leer/);
  assert.equal((await rows()).length, 2);
  const drawing = await (await world.visitor.visit("/bilder/bank.svg")).body;
  assert.doesNotMatch(drawing, /script/);
});

test("whoever uploads reads before that everybody can see it who knows the address, and so it is", async () => {
  assert.match((await world.rosa.get(`${MEDIA}/hochladen`)).text(".notice") ?? "", /kann jeder sehen/);
  await upload(world.rosa, await photo("bank.jpg"));
  assert.equal((await world.visitor.visit("/bilder/bank.jpg")).status, 200);
});

test("when nothing can be taken the form comes back and says why", async () => {
  const page = await upload(world.rosa, new File(["<html></html>"], "bild.png"));
  assert.equal(page.status, 422);
  assert.match(page.text(".media-refused") ?? "", /bild\.png/);
  assert.match((await upload(world.rosa)).text(".error-summary") ?? "", /wählen Sie eine Datei/);
  assert.deepEqual(await rows(), []);
});

test("of more than ten files at once the first ten are taken, and the others are named", async () => {
  const files = Array.from({ length: 12 }, (_, number) => new File([`Plan ${number}`], `plan-${number}.txt`));
  const page = await upload(world.rosa, ...files);
  assert.equal((await rows()).length, 10);
  assert.deepEqual(page.all(".media-refused b"), ["plan-10.txt", "plan-11.txt"]);
});

test("files of the same name do not take each other's place", async () => {
  await upload(world.rosa, await photo("bank.jpg"), await photo("Bank.JPG"));
  await uploadPhoto(world.rosa, "bank.jpg");
  assert.deepEqual(
    (await rows()).map(({ path }) => path),
    ["bilder/bank-2.jpg", "bilder/bank-3.jpg", "bilder/bank.jpg"],
  );
});

test("twenty uploads of one name at once all find a place", async () => {
  const pages = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => upload(world.rosa, await photo("bank.jpg", { width: 40 + i }))),
  );
  assert.ok(pages.every(({ status }) => status === 200));
  const rows = await world.inCity((tx) => tx.selectFrom("contentFiles").select("path").execute());
  assert.equal(new Set(rows.map(({ path }) => path)).size, 20);
});

test("a picture says what it shows, or that it decorates, and never both", async () => {
  const address = await uploadPhoto(world.rosa, "bank.jpg");
  const save = (values: Record<string, string>) => answer(world.rosa, address, "Beschreibung speichern", values);
  const empty = await save({ alt: " ", credit: "Foto: Rosa Tamm" });
  assert.equal(empty.status, 422);
  assert.match(empty.text(".error-summary") ?? "", /beschreiben Sie, was zu sehen ist/);
  assert.equal(empty.form("Beschreibung speichern").values().credit, "Foto: Rosa Tamm");
  assert.equal((await save({ alt: "Eine Bank", decorative: "on" })).status, 422);
  assert.equal((await save({ alt: "Eine Bank", licence: "cc_by" })).status, 422, "this licence asks for a name");
  const saved = await save({
    alt: "Eine Bank",
    altEn: "A bench",
    licence: "cc_by",
    credit: "Foto: Rosa Tamm",
    focus: "0-100",
  });
  assert.equal(saved.status, 303);
  const [row] = await rows();
  assert.deepEqual(
    [row?.alt, row?.altEn, row?.focusX, row?.focusY, row?.licence],
    ["Eine Bank", "A bench", 0, 100, "cc_by"],
  );
  const page = await saved.follow();
  assert.match(page.text(".history li") ?? "", /Rosa, beschrieben$/);
});

test("two editors at once: the second one sees what the first one saved, and loses nothing", async () => {
  const address = await uploadPhoto(world.rosa, "bank.jpg");
  const second = (await world.rosa.get(address)).form("Beschreibung speichern");
  await answer(world.rosa, address, "Beschreibung speichern", { alt: "Eine Bank im Schatten" });
  const late = await second.fill({ alt: "Eine neue Bank" }).submit();
  assert.equal(late.status, 409);
  assert.ok(late.all(".version dd").includes("Eine Bank im Schatten"));
  const form = late.form("Beschreibung speichern");
  assert.equal(form.values().alt, "Eine neue Bank");
  assert.equal((await form.submit()).status, 303);
});

test("the list is cut down by kind, by what is missing and by words, and goes on after its last file", async () => {
  await upload(world.rosa, await photo("Bänke.jpg"), new File(["Plan"], "plan.txt"));
  const address = await uploadPhoto(world.rosa, "schmuck.jpg");
  await answer(world.rosa, address, "Beschreibung speichern", { decorative: "on" });
  assert.deepEqual(await names("?zeigen=dokumente"), ["dokumente/plan.txt"]);
  assert.deepEqual(await names("?zeigen=ohne-alternativtext"), ["bilder/baenke.jpg"]);
  assert.deepEqual((await names("?zeigen=ungenutzt")).length, 3);
  assert.deepEqual(await names(`?suche=${encodeURIComponent("bänke")}`), ["bilder/baenke.jpg"]);
  assert.deepEqual(await names("?suche=100%25"), []);
  assert.equal((await world.rosa.get(`${MEDIA}?nach=unsinn&zeigen=nichts`)).status, 200);
});

test("only the editors of the portal see the library and what is in it", async () => {
  const address = await uploadPhoto(world.rosa, "bank.jpg");
  for (const other of [world.visitor, world.karin, world.amir]) {
    assert.equal((await other.get(MEDIA)).status, 403);
    assert.equal((await other.get(address)).status, 403);
  }
  assert.equal((await world.tilo.get(address)).status, 404, "an editor of another portal");
  assert.equal((await world.hilde.get(address)).status, 404, "an editor of another tenant");
  assert.equal((await world.rosa.get(address)).status, 200);
});

test("what a PDF says about itself is told, and what an editor says about it stands beside the download", async () => {
  const pdf = await renderPdf("letter", LETTER);
  const page = await upload(world.rosa, new File([new Uint8Array(pdf)], "plan.pdf"));
  const address = page.attributes(".media-list a", "href")[0] ?? "";
  const item = await world.rosa.get(address);
  assert.match(item.text("main") ?? "", /sind ausgezeichnet/);
  assert.match(item.text("main") ?? "", /Ihre Sprache ist angegeben: de/);
  const [bare] = (await upload(world.rosa, new File(["%PDF-1.4\n1 0 obj<</Type/Catalog>>"], "alt.pdf"))).attributes(
    ".media-list a",
    "href",
  );
  assert.match((await world.rosa.get(bare ?? "")).text("main") ?? "", /nicht ausgezeichnet/);
  const wrong = await answer(world.rosa, address, "Beschreibung speichern", { alternativeUrl: "javascript:alert(1)" });
  assert.equal(wrong.status, 422);
  const saved = await answer(world.rosa, address, "Beschreibung speichern", {
    reading: "accessible",
    alternativeUrl: "/wegweiser",
  });
  assert.equal(saved.status, 303);
});
