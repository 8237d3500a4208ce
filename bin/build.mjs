import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { buildClient } from "./build/client.mjs";
import { fingerprint } from "./build/inputs.mjs";
import { loader } from "./build/loader.mjs";

const TARGET = ".build/server";
const STAMP = `${TARGET}/stamp`;

/**
 * Builds .build/server: main.mjs, cli.mjs, public/ (hashed, with .br and .gz beside them) and manifest.json
 * (logical name → file in public/). Does nothing when nothing has changed since. The old folder is replaced in one
 * step; a running server has read its own.
 */
export async function buildServer() {
  const stamp = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return;
  const growing = `${TARGET}.new-${process.pid}`;
  const old = `${TARGET}.old-${process.pid}`;
  mkdirSync(growing, { recursive: true });
  try {
    await Promise.all([bundleServer(growing), buildClient(growing)]);
    writeFileSync(`${growing}/stamp`, stamp);
    if (existsSync(TARGET)) renameSync(TARGET, old);
    renameSync(growing, TARGET);
  } finally {
    for (const folder of [growing, old]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Both entries share their chunks. Packages stay outside. */
async function bundleServer(outdir) {
  const { build } = await import("esbuild");
  const entries = { main: "src/main.ts", cli: "src/cli/main.ts" };
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    loader,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "linked",
    logLevel: "warning",
  });
}
