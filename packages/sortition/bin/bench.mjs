import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, "..", "..", ".build", "sortition", "bench.mjs");
mkdirSync(dirname(outfile), { recursive: true });
const entryPoints = [join(root, "bench", "sortition.ts")];
await build({ entryPoints, outfile, bundle: true, packages: "external", platform: "node", format: "esm" });
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1;
