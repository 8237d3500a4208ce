import { existsSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { compressAll } from "./compress.mjs";
import { filesIn } from "./inputs.mjs";

const ENTRIES = ["src/styles/index.css", "src/elements/index.ts"];
const ASSETS = "src/assets";
/** Pictures of the handbook for editors: "handbook/anmelden.webp". */
const PICTURES = "docs/handbuch/redaktion/bilder";
const COPIED = [".woff2", ".ttf", ".svg", ".png", ".jpg", ".webp", ".avif", ".ico", ".json", ".txt", ".wasm"];

/**
 * Writes what browsers load to `<folder>/public`, each file under a name that changes with its content, and
 * `<folder>/manifest.json`: "styles/index.css" → "styles/index-X4Q2.css", "fonts/fira.woff2" → "assets/fonts/fira-8KD1.woff2".
 */
export async function buildClient(folder) {
  const { build } = await import("esbuild");
  const outdir = `${folder}/public`;
  const { metafile } = await build({
    entryPoints: [...ENTRIES.filter(existsSync), ...filesIn(ASSETS), ...filesIn(PICTURES).filter(isPicture)].map(
      placed,
    ),
    outdir,
    outbase: "src",
    entryNames: "[dir]/[name]-[hash]",
    chunkNames: "elements/[name]-[hash]",
    assetNames: "[dir]/[name]-[hash]",
    loader: Object.fromEntries(COPIED.map((extension) => [extension, "copy"])),
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: ["es2022", "chrome111", "firefox114", "safari16.4"],
    metafile: true,
    logLevel: "warning",
  });
  const outputs = Object.entries(metafile.outputs);
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifestOf(outputs, outdir), null, 2)}\n`);
  await compressAll(outputs.map(([file]) => file));
}

/** Chunks have no name of their own: the elements load them. */
function manifestOf(outputs, outdir) {
  const named = outputs.flatMap(([file, { entryPoint, inputs }]) => {
    const source = entryPoint ?? soleAsset(inputs);
    return source ? [[logicalName(source), relative(outdir, file)]] : [];
  });
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isPicture = (file) => file.endsWith(".webp");
const placed = (file) => ({
  in: file,
  out: file
    .replace(`${PICTURES}/`, "handbook/")
    .replace(/^src\//, "")
    .replace(/\.\w+$/, ""),
});
const isCopied = (file) => file.startsWith(ASSETS) || file.startsWith(PICTURES);
const soleAsset = (inputs) => Object.keys(inputs).find((file, _, all) => all.length === 1 && isCopied(file));
const logicalName = (source) =>
  source
    .replace(`${PICTURES}/`, "handbook/")
    .replace(/^src\/(assets\/)?/, "")
    .replace(/\.ts$/, ".js");
