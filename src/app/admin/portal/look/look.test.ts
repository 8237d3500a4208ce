import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import sharp from "sharp";
import { openWorld, type World } from "../../../../../tests/support/world";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const PAGE = "/verwaltung/portal/farben";
const GOOD = { main: "#7a1f4f", sun: "#f4d35e", warm: "#f2b8a0" };
const choose = async (colours: Record<string, string>, button = "Farben speichern") => {
  const values = (await world.amir.get(PAGE)).form(button).values();
  const act = button === "Farben speichern" ? "save" : "preview";
  return world.amir.post(PAGE, {
    _token: String(values._token),
    _once: String(values._once),
    seen: String(values.seen),
    ...GOOD,
    ...colours,
    act,
  });
};
const styles = async (browser = world.visitor) => {
  world.directory.noteChange("portals");
  const sheets = (await browser.get("/")).attributes('link[rel="stylesheet"]', "href");
  const href = sheets.find((sheet) => sheet?.startsWith("/theme/"));
  return (await browser.get(href ?? "")).body;
};

test("colours that work are worn at once by every page, each pair of them readable", async () => {
  assert.equal((await choose({})).location, PAGE);
  assert.match(await styles(), /--gs-tenant-1:#7a1f4f;/);
});

test("a preview shows all parts in the new colours and saves nothing; from there they are saved", async () => {
  const before = await styles();
  const preview = await (await choose({}, "Vorschau ansehen")).follow();
  assert.equal(preview.status, 200);
  const sheets = preview.attributes('link[rel="stylesheet"]', "href");
  const sheet = sheets.find((href) => href?.includes("vorschau.css")) ?? "";
  assert.match((await world.amir.get(sheet)).body, /--gs-tenant-1:#7a1f4f;/);
  assert.equal((await world.visitor.get(sheet)).status, 403);
  assert.equal(await styles(), before);
  assert.equal((await preview.form("Farben speichern").submit()).status, 303);
  assert.match(await styles(), /--gs-tenant-1:#7a1f4f;/);
});

test("a colour that no text could be read on is refused with the reason and the nearest one that works", async () => {
  const before = await styles();
  for (const act of ["Farben speichern", "Vorschau ansehen"]) {
    const answer = await choose({ main: "#fff799" }, act);
    assert.equal(answer.status, 422);
    const sentence = answer.text("#main-error") ?? "";
    assert.match(sentence, /^Die Hauptfarbe ist zu hell .* Am nächsten liegt #[0-9a-f]{6}\.$/);
    const nearest = sentence.match(/#[0-9a-f]{6}/)?.[0] ?? "";
    assert.equal((await choose({ main: nearest })).status, 303, "what is proposed works");
    await choose({ main: "#0d4a5b", sun: "#ffcc4d", warm: "#f6c1b0" });
  }
  for (const wrong of ["rot", "", "#12345", "url(x)", "#000000;}"])
    assert.equal((await choose({ sun: wrong })).status, 422, wrong);
  assert.equal(await styles(), before);
});

const HOSTILE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="alert(1)">
  <script>alert(2)</script><a href="javascript:alert(3)"><circle r="4"/></a>
  <image href="https://boese.example/x.png"/><foreignObject><iframe src="https://boese.example"/></foreignObject></svg>`;

async function upload(file: File, alt = "Wappen mit Brücke") {
  const page = await world.amir.get(PAGE);
  return page.form("Logo hochladen").fill({ logo: file, alt }).submit();
}

test("a drawing becomes the logo of every page, harmless whatever was in it", async () => {
  assert.equal((await upload(new File([HOSTILE], "wappen.svg", { type: "image/svg+xml" }))).status, 303);
  world.directory.noteChange("portals");
  const start = await world.visitor.get("/");
  const [src = ""] = start.attributes(".brand img", "src");
  const { body, headers } = await world.visitor.get(src);
  assert.match(headers.get("content-type") ?? "", /svg/);
  assert.match(body, /<circle/);
  assert.doesNotMatch(body, /script|onload|javascript|boese|foreignObject/i);
  const kit = await world.visitor.get("/medienpaket");
  assert.deepEqual(kit.attributes("img.kit-logo", "alt"), ["Wappen mit Brücke"]);
  assert.deepEqual(kit.all("code"), ["#0d4a5b", "#ffcc4d", "#f6c1b0"]);
});

test("a picture in PNG works, too, and a logo is taken away again", async () => {
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 4, background: "#3a7" } })
    .png()
    .toBuffer();
  assert.equal((await upload(new File([new Uint8Array(bytes)], "logo.png", { type: "image/png" }))).status, 303);
  world.directory.noteChange("portals");
  assert.equal((await world.visitor.get("/")).attributes(".brand img", "src").length, 1);
  assert.equal((await (await world.amir.get(PAGE)).form("Logo entfernen").submit()).status, 303);
  world.directory.noteChange("portals");
  assert.equal((await world.visitor.get("/")).attributes(".brand img", "src").length, 0);
});

test("what is no drawing and no PNG is no logo, and a logo nobody describes is none", async () => {
  const text = new File(["Wappen"], "wappen.txt", { type: "text/plain" });
  assert.match((await upload(text)).text("#logo-error") ?? "", /SVG.+PNG/);
  const page = new File(["<!doctype html><script>1</script>"], "wappen.png", { type: "image/png" });
  assert.equal((await upload(page)).status, 422);
  const drawing = new File([HOSTILE], "wappen.svg", { type: "image/svg+xml" });
  assert.ok((await upload(drawing, " ")).text("#alt-error"));
  assert.equal((await world.visitor.get("/")).attributes(".brand img", "src").length, 0);
});

test("editors and visitors change neither colours nor logo", async () => {
  for (const browser of [world.rosa, world.visitor])
    for (const path of [PAGE, "/verwaltung/portal/logo", "/verwaltung/portal/logo/entfernen"])
      assert.equal((await browser.post(path, GOOD)).status, 403);
});
