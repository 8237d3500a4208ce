import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { runChild } from "../support/child";
import { emptyFolder } from "../support/data-folder";

const PARTS = ["src", "demo", "bin", "packages", "docs/handbuch", "package.json", "package-lock.json", "tsconfig.json"];

/** A copy of what is built from, so that no other process meets a half-built product. */
function copyOfProject() {
  const folder = emptyFolder();
  for (const part of PARTS) {
    cpSync(part, join(folder, part), { recursive: true, filter: (source) => !source.includes("node_modules") });
  }
  mkdirSync(join(folder, ".build"));
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  return folder;
}

const build = async (folder: string) => {
  const child = await runChild(`
    process.chdir(${JSON.stringify(folder)});
    const { buildServer } = await import(${JSON.stringify(join(folder, "bin/build.mjs"))});
    await buildServer();
    console.log("built");`);
  assert.equal(child.line, "built");
};

test("what a browser loads is built under a name of its content, with smaller copies beside it, and only once", async () => {
  const folder = copyOfProject();
  await build(folder);
  const server = join(folder, ".build/server");
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(server, "manifest.json"), "utf8"));
  for (const name of ["styles/index.css", "elements/index.js", "fonts/fira-sans-400.woff2"])
    assert(manifest[name], name);
  for (const file of Object.values(manifest)) assert(existsSync(join(server, "public", file)), file);
  const css = join(server, "public", manifest["styles/index.css"] ?? "");
  assert.deepEqual(brotliDecompressSync(readFileSync(`${css}.br`)), readFileSync(css));
  assert.deepEqual(gunzipSync(readFileSync(`${css}.gz`)), readFileSync(css));
  assert(readFileSync(css, "utf8").includes(manifest["fonts/fira-sans-400.woff2"] ?? "?"));
  const { mtimeMs } = statSync(css);
  await build(folder);
  assert.equal(statSync(css).mtimeMs, mtimeMs);
});
