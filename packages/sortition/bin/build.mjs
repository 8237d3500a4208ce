import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = (name) => join(root, "src", name);

/** The library, its worker, the command line and the verifier, as plain modules. */
export async function buildPackage({ dist = join(root, "dist"), types = true } = {}) {
  rmSync(dist, { recursive: true, force: true });
  const node = { bundle: true, packages: "external", platform: "node", format: "esm", target: "node20" };
  const entryPoints = { index: src("index.ts"), worker: src("draw/worker.ts"), cli: src("cli/main.ts") };
  await build({ ...node, entryPoints, outdir: dist, splitting: true });
  const browser = { bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8" };
  await build({ ...browser, entryPoints: { verifier: src("verify/index.ts") }, outdir: dist });
  const page = await build({ ...browser, entryPoints: [src("verify/page.ts")], write: false });
  const html = readFileSync(src("verify/verifier.html"), "utf8");
  const script = page.outputFiles[0].text.trim().replaceAll("</", "<\\/");
  writeFileSync(
    join(dist, "verifier.html"),
    html.replace("/*SCRIPT*/", () => script),
  );
  chmodSync(join(dist, "cli.js"), 0o755);
  if (types) declare();
}

function declare() {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")], { stdio: "inherit" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPackage();
