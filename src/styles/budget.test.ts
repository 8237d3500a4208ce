import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const built = async (entry: string) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    outdir: ".build/budget",
    splitting: true,
    format: "esm",
    loader: { ".woff2": "file" },
    target: ["chrome109", "firefox115", "safari16"],
  });
  // As in the product: chunks that only some pages ask for do not weigh on all.
  const file = outputFiles.find(({ path }) => /\/index\.(css|js)$/.test(path));
  assert.ok(file);
  return file.text;
};

const KB = 1024;

test("Alle Stile wiegen zusammen höchstens 18 KB", async () => {
  const css = await built("src/styles/index.css");
  assert.ok(brotliCompressSync(css).length <= 18 * KB, `${brotliCompressSync(css).length} Bytes`);
});

test("Kein Stil ruft eine fremde Adresse", async () => {
  const addresses = [...(await built("src/styles/index.css")).matchAll(/url\(["']?([^)"']+)/g)].map(
    ([, url]) => url ?? "",
  );
  assert.ok(addresses.length >= 3);
  assert.deepEqual(
    addresses.filter((url) => !url.startsWith("data:image/svg+xml") && !url.startsWith("./")),
    [],
  );
});

test("Das Skript wiegt höchstens 2 KB", async () => {
  assert.ok(brotliCompressSync(await built("src/elements/index.ts")).length <= 2 * KB);
});

test("Die drei Schnitte der Schrift wiegen zusammen höchstens 90 KB, und ihre Lizenz liegt dabei", () => {
  const files = readdirSync("src/assets/fonts");
  const fonts = files.filter((file) => file.endsWith(".woff2"));
  assert.equal(fonts.length, 3);
  const bytes = fonts.reduce((sum, file) => sum + statSync(`src/assets/fonts/${file}`).size, 0);
  assert.ok(bytes <= 90 * KB, `${bytes} Bytes`);
  assert.match(readFileSync("src/assets/fonts/OFL.txt", "utf8"), /SIL Open Font License, Version 1\.1/);
});
