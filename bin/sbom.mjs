import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/*
 * Writes of which packages a running installation consists (CycloneDX), as package-lock.json names them:
 * node bin/sbom.mjs [file]. Nothing has to be installed.
 */
const [target = ".build/sbom.cdx.json"] = process.argv.slice(2);
const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const args = ["sbom", "--sbom-format=cyclonedx", "--sbom-type=application", "--package-lock-only"];
const list = JSON.parse(execFileSync("npm", args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }));

// Left out here: with --omit=dev npm forgets packages that tests use as well.
const isForTests = ({ properties = [] }) => properties.some((one) => one.name === "cdx:npm:package:development");
list.components = list.components.filter((component) => !isForTests(component));
// npm names the project after the folder in which it lies.
list.metadata.component.name = name;
const kept = new Set([list.metadata.component, ...list.components].map((component) => component["bom-ref"]));
list.dependencies = list.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(list, null, 2)}\n`);
console.log(`${target}: ${name} ${version}, ${list.components.length} packages`);
