import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { Refusal } from "../../errors";
import { messages } from "../messages";
import { prepareFile } from ".";
import { cleanName, contentDisposition } from "./names";
import { makeVariants } from "./picture";

const bytesOf = (text: string) => Buffer.from(text);
const prepare = (name: string, bytes: Uint8Array) => prepareFile({ name, bytes });
const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

const canvas = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 20, g: 120, b: 60, alpha } } });

/** A photo taken on its side in front of the town hall, as a phone writes it. */
const photo = (width: number, height: number) =>
  canvas(width, height)
    .jpeg()
    .withExif({
      IFD0: { Copyright: "Karin Beispiel", Make: "Telefon" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 30/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** A PNG whose header promises a size that nobody has to fill. */
function hugePng(width: number, height: number) {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = chunk("IDAT", deflateSync(Buffer.alloc(100)));
  return Buffer.concat([signature, chunk("IHDR", header), data, chunk("IEND", Buffer.alloc(0))]);
}

test("a photo loses place, camera and name, and stands upright", async () => {
  const upload = await photo(60, 40);
  assert.ok(upload.includes("Karin Beispiel"));
  const file = await prepare("IMG_0815.JPG", upload);
  const { exif, xmp, iptc, orientation } = await sharp(file.bytes).metadata();
  assert.deepEqual([exif, xmp, iptc, orientation], [undefined, undefined, undefined, undefined]);
  assert.ok(!Buffer.from(file.bytes).includes("Karin"));
  assert.deepEqual([file.mediaType, file.width, file.height, file.name], ["image/jpeg", 40, 60, "IMG_0815.jpg"]);
});

test("a picture is known by what is in it, not by its name", async () => {
  const png = await canvas(8, 8).png().toBuffer();
  const file = await prepare("foto.jpg", png);
  assert.deepEqual([file.mediaType, file.name], ["image/png", "foto.png"]);
});

test("moving, new and old kinds of pictures become kinds that every program opens", async () => {
  const made = [
    await canvas(8, 8).gif().toBuffer(),
    await canvas(8, 8).avif().toBuffer(),
    await canvas(8, 8).webp().toBuffer(),
  ];
  const types = await Promise.all(made.map(async (bytes) => (await prepare("bild", bytes)).mediaType));
  assert.deepEqual(types, ["image/png", "image/webp", "image/webp"]);
});

test("a picture that is a web page is refused with a sentence", async () => {
  const page = bytesOf("\n<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
  await assert.rejects(() => prepare("sommerfest.jpg", page), refusal("picture_is_html"));
  assert.match(messages.de.refusals.picture_is_html, /enthält aber eine Webseite/);
  await assert.rejects(() => prepare("seite.html", page), refusal("type_unknown"));
});

test("more than 100 megapixels are refused before anything is decoded", async () => {
  const before = process.memoryUsage().rss;
  await assert.rejects(() => prepare("plakat.png", hugePng(60_000, 60_000)), refusal("picture_too_many_pixels"));
  assert.ok(process.memoryUsage().rss - before < 100_000_000);
});

test("broken, empty, foreign and too large files each get their own answer", async () => {
  const jpeg = await canvas(400, 400).jpeg().toBuffer();
  await assert.rejects(() => prepare("a.jpg", jpeg.subarray(0, 200)), refusal("picture_broken"));
  await assert.rejects(() => prepare("a.png", hugePng(50, 50)), refusal("picture_broken"));
  await assert.rejects(() => prepare("a.png", bytesOf("kein Bild")), refusal("picture_broken"));
  await assert.rejects(() => prepare("a.jpg", Buffer.alloc(0)), refusal("file_empty"));
  await assert.rejects(() => prepare("a.pdf", Buffer.alloc(20_000_001)), refusal("file_too_large"));
  await assert.rejects(() => prepare("a.exe", bytesOf("MZ\0\0\x90")), refusal("type_unknown"));
  await assert.rejects(() => prepare("a.txt", bytesOf("Text\0mit Null")), refusal("type_unknown"));
  await assert.rejects(() => prepare("a.zip", zipSync({ "a.txt": strToU8("a") })), refusal("type_unknown"));
  await assert.rejects(() => prepare("logo.svg", Buffer.alloc(1_000_001, "<svg ")), refusal("drawing_too_complex"));
});

test("documents are kept byte by byte", async () => {
  const odt = zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }] });
  const documents: [string, Uint8Array, string][] = [
    ["Protokoll.pdf", bytesOf("%PDF-1.7\n%âãÏÓ\n"), "application/pdf"],
    ["Liste.csv", Buffer.from("Name;Straße\nRosa;Gasse 1\n", "latin1"), "text/csv"],
    ["Notiz.txt", bytesOf("Grüße"), "text/plain"],
    ["Vorlage.odt", odt, "application/vnd.oasis.opendocument.text"],
  ];
  for (const [name, bytes, type] of documents) {
    const file = await prepare(name, bytes);
    assert.deepEqual([file.mediaType, file.name, Buffer.from(file.bytes)], [type, name, Buffer.from(bytes)]);
  }
});

test("a drawing is cleaned and keeps its size", async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" onload="alert(1)"><rect/></svg>';
  const file = await prepare("wappen", bytesOf(drawing));
  assert.deepEqual([file.mediaType, file.name, file.width, file.height], ["image/svg+xml", "wappen.svg", 80, 40]);
  assert.ok(!Buffer.from(file.bytes).includes("alert"));
});

test("the same file uploaded twice has the same fingerprint", async () => {
  const upload = await photo(60, 40);
  const [one, other] = [await prepare("a.jpg", upload), await prepare("b.jpg", upload)];
  assert.equal(one.sha256, other.sha256);
  assert.match(one.sha256, /^[0-9a-f]{64}$/);
});

const variantsOf = async (bytes: Uint8Array) => {
  const all: string[] = [];
  for await (const { width, height, format, bytes: encoded } of makeVariants(bytes)) {
    const found = await sharp(encoded).metadata();
    assert.deepEqual([found.width, found.height], [width, height]);
    all.push(`${format} ${width}x${height}`);
  }
  return all;
};

test("a large picture is offered in three widths and three kinds", async () => {
  assert.deepEqual(await variantsOf(await canvas(2000, 1000).jpeg().toBuffer()), [
    ...["avif 480x240", "webp 480x240", "jpeg 480x240"],
    ...["avif 960x480", "webp 960x480", "jpeg 960x480"],
    ...["avif 1600x800", "webp 1600x800", "jpeg 1600x800"],
  ]);
});

test("a small picture is never made larger, and what is transparent stays so", async () => {
  const small = await canvas(600, 300, 0.5).png().toBuffer();
  assert.deepEqual(await variantsOf(small), [
    ...["avif 480x240", "webp 480x240", "png 480x240"],
    ...["avif 600x300", "webp 600x300", "png 600x300"],
  ]);
});

test("names lose paths, invisible characters and wrong endings", () => {
  const cases: [string, string][] = [
    ["C:\\Bilder\\Sommer  fest.JPEG", "Sommer fest.jpg"],
    ["../../etc/passwd", "passwd.jpg"],
    ["Bild\u202egpj.exe", "Bildgpj.jpg"],
    ["a\0b\r\nc.png", "abc.jpg"],
    ["....", "datei.jpg"],
    ["", "datei.jpg"],
    [`${"ä".repeat(500)}.jpg`, `${"ä".repeat(120)}.jpg`],
    ["😀".repeat(200), `${"😀".repeat(120)}.jpg`],
  ];
  for (const [name, expected] of cases) assert.equal(cleanName(name, "image/jpeg"), expected);
});

test("the header that names a download is ASCII and cannot be broken out of", () => {
  const header = contentDisposition("attachment", 'Plan für "Markt"\r\nX: 1; ’s.pdf');
  assert.match(header, /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w%.~-]*$/);
  assert.equal((header.match(/"/g) ?? []).length, 2);
});
