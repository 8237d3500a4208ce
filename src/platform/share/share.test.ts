import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type FurnishedWorld, openFurnishedWorld } from "../../../tests/support/furnish";
import { HOSTS } from "../../../tests/support/world";

let world: FurnishedWorld;
before(async () => {
  world = await openFurnishedWorld();
});
after(() => world.close());

/** What an address answers, to the byte. */
async function bytesOf(path: string) {
  const answer = await world.app.request(`http://${HOSTS.city}:3000${path}`);
  return { type: answer.headers.get("content-type"), bytes: Buffer.from(await answer.arrayBuffer()) };
}

const measure = () =>
  world.inCity((tx) =>
    tx
      .selectFrom("objects")
      .select(["id", "title", "url"])
      .where("kind", "=", "measure")
      .orderBy("url")
      .executeTakeFirstOrThrow(),
  );

test("from the page of a measure one finds what helps to tell others of it", async () => {
  const { id, title, url } = await measure();
  const page = await world.visitor.get(url);
  assert.ok(page.attributes("main a", "href").includes(`/weitersagen/${id}`));
  const share = await world.visitor.get(`/weitersagen/${id}`);
  assert.equal(share.status, 200);
  assert.deepEqual(share.attributes("#adresse", "value"), [`http://localhost:3000${url}`]);
  assert.match(
    share.text("#verweis") ?? "",
    /^<p><a href="http:\/\/localhost:3000\/massnahmen\/.+<\/a> \(Lauterbrück\)<\/p>/,
  );
  assert.ok((share.text("main") ?? "").includes(title));
});

test("the picture is a PNG of 1200 × 630; an address of before leads to it", async () => {
  const { id } = await measure();
  const [src = ""] = (await world.visitor.get(`/weitersagen/${id}`)).attributes("main img", "src");
  const { type, bytes } = await bytesOf(src);
  assert.equal(type, "image/png");
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
  const former = await world.visitor.get(`/weitersagen/${id}/abcdefgh.png`);
  assert.deepEqual([former.status, former.location], [302, src]);
});

test("the poster is a tagged PDF that names the address", async () => {
  const { id } = await measure();
  const { type, bytes } = await bytesOf(`/weitersagen/${id}/plakat.pdf`);
  assert.equal(type, "application/pdf");
  assert.match(bytes.toString("latin1"), /\/MarkInfo/);
});

test("what not everybody may open is not shared, whoever asks", async () => {
  const { id } = await measure();
  const url = `/weitersagen/${id}`;
  const set = (audience: string) =>
    world.inCity((tx) => tx.updateTable("objects").set({ audience }).where("id", "=", id).execute());
  await set("signed_in");
  for (const browser of [world.visitor, world.rosa])
    for (const path of [url, `${url}/plakat.pdf`, `${url}/abcdefgh.png`])
      assert.equal((await browser.get(path)).status, 404, path);
  const { url: measureUrl } = await measure();
  const page = await world.rosa.get(measureUrl);
  assert.ok(!page.attributes("main a", "href").includes(url), "no link leads there");
  await set("public");
  assert.equal((await world.at(HOSTS.foreign).get(url)).status, 404);
  assert.equal((await world.visitor.get("/weitersagen/keine-nummer")).status, 404);
});
