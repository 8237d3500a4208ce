import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import sharp from "sharp";
import { z } from "zod";
import { HOSTS, NOW, openWorld, type World } from "../../../tests/support/world";
import type { Audience } from "../audience";
import { grantAudience } from "../audience";
import { Refusal } from "../errors";
import { newForm } from "../forms/form";
import { submitForm } from "../forms/submit";
import { signedIn } from "../http/policy";
import {
  describeFile,
  filesPrivacy,
  fileUrl,
  imagesOf,
  keepFile,
  makeVariantsTask,
  removeFile,
  storeFile,
  uploadField,
} from ".";
import { sweepFiles } from "./jobs";
import { fileById } from "./queries";
import { keyOf } from "./storage";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const picture = (width = 1000, height = 500) =>
  sharp({ create: { width, height, channels: 3, background: "#2f7d4f" } })
    .jpeg()
    .toBuffer();

type More = { audience?: Audience; uploadedBy?: string };

async function save(name: string, bytes: Uint8Array, { audience = "public", uploadedBy }: More = {}) {
  const kept = await keepFile(world.storage, { name, bytes });
  const { organisationId: ownerOrganisationId } = world.places.city;
  const of = { ownerOrganisationId, audience, uploadedBy, alt: "Eine Bank", credit: "Foto: Rosa Tamm" };
  const id = await world.inCity((tx) => storeFile(tx, kept, of, NOW));
  return { id, url: fileUrl({ id, name: kept.name }), sha256: kept.sha256 };
}

const ask = (
  path: string,
  { token, headers = {}, host = HOSTS.city }: { token?: string; headers?: Record<string, string>; host?: string } = {},
) =>
  world.app.request(`http://${host}${path}`, { headers: { ...headers, ...(token && { cookie: `session=${token}` }) } });

const makeVariants = (fileId: string) =>
  makeVariantsTask(world.storage)(
    { tenantId: world.tenantId, fileId },
    { database: world.database, now: NOW, attempt: 1 },
  );

test("a public file is served to everybody, and who kept it asks again after ten minutes", async () => {
  const { url } = await save("Plan für den Markt.txt", Buffer.from("Grüße"));
  const answer = await ask(url);
  assert.equal(answer.status, 200);
  assert.equal(await answer.text(), "Grüße");
  assert.equal(answer.headers.get("cache-control"), "public, max-age=600, must-revalidate");
  assert.match(
    answer.headers.get("content-disposition") ?? "",
    /^attachment; .*UTF-8''Plan%20f%C3%BCr%20den%20Markt\.txt$/,
  );
  assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
  assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'.*sandbox/);
});

test("who kept a public file is told that it is the same, and after it was taken back that there is none", async () => {
  const { url, id } = await save("bank.jpg", await picture());
  await makeVariants(id);
  const variant = (await world.inCity((tx) => imagesOf(tx, { personId: undefined, keys: ["public"] }, [id]))).get(id);
  const addresses = [url, variant?.src ?? ""];
  const kept = await Promise.all(addresses.map(async (path) => (await ask(path)).headers.get("etag") ?? ""));
  const again = (path: string, i: number) => ask(path, { headers: { "if-none-match": kept[i] ?? "" } });
  for (const [i, path] of addresses.entries()) {
    const answer = await again(path, i);
    assert.deepEqual(
      [answer.status, answer.headers.get("cache-control")],
      [304, "public, max-age=600, must-revalidate"],
    );
  }
  await world.inCity((tx) => describeFile(tx, id, { audience: `role:editor:${world.places.city.organisationId}` }));
  for (const [i, path] of addresses.entries()) assert.equal((await again(path, i)).status, 404, path);
});

test("a file for a working group is there for its members and nobody else, and is kept nowhere", async () => {
  const audience = `group:${world.places.town.organisationId}` as const;
  const { url, id } = await save("Entwurf.pdf", Buffer.from("%PDF-1.7\nEntwurf"), { audience });
  for (const token of [undefined, world.rosa.token]) {
    const answer = await ask(url, token ? { token } : {});
    assert.equal(answer.status, 404);
  }
  await world.inCity((tx) => grantAudience(tx, world.karin.id, audience));
  const answer = await ask(url, { token: world.karin.token });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("cache-control"), "private, no-store");
  assert.match(await answer.text(), /Entwurf/);
  const images = await world.inCity((tx) => imagesOf(tx, { personId: undefined, keys: ["public"] }, [id]));
  assert.equal(images.size, 0);
});

test("another tenant is told that there is no such file", async () => {
  const { url } = await save("Bank.jpg", await picture());
  assert.equal((await ask(url, { host: HOSTS.foreign })).status, 404);
});

test("a picture is shown at once as it was uploaded, and in three kinds of files when the job has run", async () => {
  const { id, url } = await save("Bank.jpg", await picture(1000, 500));
  const viewer = { personId: undefined, keys: ["public"] };
  const before = (await world.inCity((tx) => imagesOf(tx, viewer, [id]))).get(id);
  assert.deepEqual(
    [before?.src, before?.variants, before?.alt, before?.credit],
    [url, [], "Eine Bank", "Foto: Rosa Tamm"],
  );
  await makeVariants(id);
  await makeVariants(id);
  const after = (await world.inCity((tx) => imagesOf(tx, viewer, [id]))).get(id);
  assert.deepEqual(
    [after?.width, after?.height, after?.variants.map(({ width }) => width)],
    [1000, 500, [480, 960, 1000]],
  );
  const sources = [after?.src ?? "", ...(after?.variants.flatMap(({ avif, webp }) => [avif, webp]) ?? [])];
  for (const source of sources) {
    const answer = await ask(source);
    const found = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    assert.ok([480, 960, 1000].includes(found.width));
    assert.match(answer.headers.get("content-type") ?? "", /^image\/(avif|webp|jpeg)$/);
  }
  assert.equal((await ask(`/dateien/${id}/breite/9999.webp`)).status, 404);
  assert.equal((await ask(`/dateien/${id}/breite/480.exe`)).status, 404);
});

test("a drawing is served so that nothing in it can act", async () => {
  const { url } = await save(
    "Wappen.svg",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'),
  );
  const answer = await ask(url);
  assert.equal(answer.headers.get("content-type"), "image/svg+xml");
  assert.match(answer.headers.get("content-security-policy") ?? "", /sandbox/);
  assert.equal(await answer.text(), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
});

test("parts of a document, unchanged documents and impossible parts are answered as browsers ask", async () => {
  const { url } = await save("Protokoll.pdf", Buffer.from("%PDF-1.7\n0123456789"));
  const part = async (range: string, more = {}) => {
    const answer = await ask(url, { headers: { range, ...more } });
    return [answer.status, answer.headers.get("content-range"), await answer.text()];
  };
  assert.deepEqual(await part("bytes=9-12"), [206, "bytes 9-12/19", "0123"]);
  assert.deepEqual(await part("bytes=17-"), [206, "bytes 17-18/19", "89"]);
  assert.deepEqual(await part("bytes=-3"), [206, "bytes 16-18/19", "789"]);
  assert.deepEqual(await part("bytes=10-999"), [206, "bytes 10-18/19", "123456789"]);
  assert.deepEqual(await part("bytes=19-"), [416, "bytes */19", ""]);
  assert.deepEqual((await part("bytes=0-1,3-4"))[0], 200);
  assert.deepEqual((await part("bytes=0-1", { "if-range": '"anders"' }))[0], 200);
  const whole = await ask(url);
  const etag = whole.headers.get("etag") ?? "";
  assert.equal((await ask(url, { headers: { "if-none-match": etag } })).status, 304);
  const head = await world.app.request(`http://${HOSTS.city}${url}`, { method: "HEAD" });
  assert.deepEqual([head.status, head.headers.get("content-length"), await head.text()], [200, "19", ""]);
});

test("a file whose bytes are gone is missed in the look of the portal, and does not break off", async () => {
  const { url, sha256 } = await save("Plan.pdf", Buffer.from("%PDF-1.7\nverloren"));
  await world.storage.delete(keyOf(sha256));
  const answer = await ask(url);
  assert.equal(answer.status, 404);
  assert.match(answer.headers.get("content-type") ?? "", /^text\/html/);
  assert.match(await answer.text(), /<h1/);
});

test("while the storage for files is away its files ask to try again later", async (t) => {
  const { url } = await save("Plan.pdf", Buffer.from("%PDF-1.7\nspäter"));
  t.mock.method(world.storage, "read", () => Promise.reject(new Refusal("storage_away")));
  const answer = await ask(url);
  assert.deepEqual([answer.status, answer.headers.get("retry-after")], [503, "10"]);
});

test("while a file flows no connection to the database is held", async () => {
  const { url } = await save("Plan.pdf", Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(3_000_000, "x")]));
  const answer = await ask(url);
  const reader = answer.body?.getReader();
  await reader?.read();
  const { total, idle } = world.database.connections();
  assert.equal(total - idle, 0);
  await reader?.cancel();
});

test("bytes that nobody needs any more are swept after a day, those of another tenant stay", async () => {
  const bytes = Buffer.from("%PDF-1.7\nsatzung");
  const { id, sha256 } = await save("Satzung.pdf", bytes);
  const kept = await keepFile(world.storage, { name: "Satzung.pdf", bytes });
  const of = { ownerOrganisationId: world.places.foreign.organisationId, audience: "public" } as const;
  const foreignId = await world.inNorth((tx) => storeFile(tx, kept, of, NOW));
  const { sha256: unsaved } = await keepFile(world.storage, { name: "x.txt", bytes: Buffer.from("nie gespeichert") });
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
  assert.equal(await sweepFiles(world.storage, world.database, new Date()), 0);
  await world.inCity((tx) => removeFile(tx, id));
  assert.equal(await sweepFiles(world.storage, world.database, inTwoDays), 1);
  assert.deepEqual([await world.storage.has(keyOf(sha256)), await world.storage.has(keyOf(unsaved))], [true, false]);
  await world.inNorth((tx) => removeFile(tx, foreignId));
  assert.equal(await sweepFiles(world.storage, world.database, inTwoDays), 1);
  assert.equal(await world.storage.has(keyOf(sha256)), false);
});

test("Rosa learns which files she uploaded, and they stay without her name when she is erased", async () => {
  const { id } = await save("Bank.jpg", await picture(), { uploadedBy: world.rosa.id });
  const found = await world.inCity((tx) => filesPrivacy.exportPerson(tx, world.rosa.id));
  assert.match(JSON.stringify(found.files), /"name":"Bank.jpg"/);
  await world.inCity((tx) => filesPrivacy.erasePerson(tx, world.rosa.id, NOW));
  assert.deepEqual(await world.inCity((tx) => filesPrivacy.exportPerson(tx, world.rosa.id)), { files: [] });
  assert.equal((await world.inCity((tx) => fileById(tx, id))).name, "Bank.jpg");
});

/** A form with one file, as Rosa's browser would send it. */
async function openForm() {
  world.app.get("/probe/bild/neu", signedIn, (c) => c.text(newForm(c).token ?? ""));
  world.app.post("/probe/bild/neu", signedIn, (c) =>
    submitForm(c, {
      schema: z.object({ picture: uploadField(c, "picture"), alt: z.string() }),
      attempt: async ({ picture: kept, alt }) => {
        const of = { ownerOrganisationId: world.places.city.organisationId, audience: "public", alt } as const;
        return kept ? storeFile(c.var.tx, kept, of, c.var.now) : "ohne";
      },
      refusals: {},
      page: (form) => c.json({ errors: form.errors, alt: form.values.alt }),
      next: (id) => `/gut/${id}`,
    }),
  );
  const cookie = `session=${world.rosa.token}`;
  const headers = { cookie, origin: `http://${HOSTS.city}:3000` };
  const token = await (await ask("/probe/bild/neu", { token: world.rosa.token })).text();
  return async (bytes: Uint8Array, name: string, sent = token) => {
    const body = new FormData();
    body.set("_token", sent);
    body.set("alt", "Eine Bank");
    body.set("picture", new File([new Uint8Array(bytes)], name));
    const answer = await world.app.request(`http://${HOSTS.city}/probe/bild/neu`, { method: "POST", headers, body });
    return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
  };
}

test("a form with a picture saves it; a form without one is no mistake", async () => {
  const send = await openForm();
  const { status, location } = await send(await picture(), "Bank.jpg");
  assert.equal(status, 303);
  const id = location?.split("/").at(-1) ?? "";
  assert.deepEqual((await world.inCity((tx) => fileById(tx, id))).alt, "Eine Bank");
  assert.equal((await send(Buffer.alloc(0), "")).location, "/gut/ohne");
});

test("a picture that is a web page comes back with a sentence, and what was typed is kept", async () => {
  const send = await openForm();
  const { status, text } = await send(Buffer.from("<!doctype html><script>1</script>"), "Bank.jpg");
  assert.equal(status, 422);
  const { errors, alt } = JSON.parse(text);
  assert.match(errors.picture, /enthält aber eine Webseite/);
  assert.equal(alt, "Eine Bank");
});

test("with a wrong form token nothing is even looked at", async () => {
  const send = await openForm();
  assert.equal((await send(await picture(), "Bank.jpg", "falsch")).status, 422);
  for await (const { key } of world.storage.list()) assert.fail(key);
});
