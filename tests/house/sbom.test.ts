import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";

type Component = { "bom-ref": string; name: string; version: string; type: string; purl: string };
type List = {
  bomFormat: string;
  specVersion: string;
  serialNumber: string;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
};
type Manifest = Record<"dependencies" | "optionalDependencies" | "devDependencies", Record<string, string>> & {
  name: string;
  version: string;
};

const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
let text: string;
let list: List;

before(() => {
  const folder = mkdtempSync(join(tmpdir(), "sbom-"));
  const file = join(folder, "list.json");
  execFileSync(process.execPath, ["bin/sbom.mjs", file]);
  text = readFileSync(file, "utf8");
  list = JSON.parse(text);
  rmSync(folder, { recursive: true });
});

const named = (name: string, version: string) =>
  list.components.some((component) => component.name === name && component.version === version);

test("the list of parts is CycloneDX and speaks of this product", () => {
  assert.equal(list.bomFormat, "CycloneDX");
  assert.match(list.specVersion, /^1\.[5-9]$/);
  assert.match(list.serialNumber, /^urn:uuid:[0-9a-f-]{36}$/);
  const { name, version, type } = list.metadata.component;
  assert.deepEqual({ name, version, type }, { name: manifest.name, version: manifest.version, type: "application" });
});

test("the list of parts names every package that a running installation uses, and what it needs in turn", () => {
  const used = Object.entries({ ...manifest.dependencies, ...manifest.optionalDependencies });
  assert.ok(used.length > 20);
  assert.deepEqual(
    used.filter(([name, version]) => !named(name, version)),
    [],
  );
  assert.ok(list.components.length > used.length);
});

test("every part has a name of its own by which it is found in lists of known holes", () => {
  const odd = list.components.filter(
    ({ purl, version }) => !purl.startsWith("pkg:npm/") || !purl.endsWith(`@${version}`),
  );
  assert.deepEqual(odd, []);
  assert.equal(new Set(list.components.map(({ purl }) => purl)).size, list.components.length);
});

test("what a part needs is in the list, too", () => {
  const purls = new Set(list.components.map((component) => component["bom-ref"]));
  const lost = list.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !purls.has(ref));
  assert.deepEqual(lost, []);
});

test("what only tests use is not in the list of parts", () => {
  const tools = ["@biomejs/biome", "@sparticuz/chromium", "axe-core", "fast-check", "playwright-core", "smtp-server"];
  assert.ok(tools.every((name) => manifest.devDependencies[name]));
  assert.deepEqual(
    list.components.filter(({ name }) => tools.includes(name)).map(({ name }) => name),
    [],
  );
});

test("the list of parts names neither the machine nor where the packages were fetched", () => {
  assert.doesNotMatch(text, new RegExp(process.cwd().replaceAll("/", "\\/")));
  assert.doesNotMatch(text, /"type": "distribution"/);
});
