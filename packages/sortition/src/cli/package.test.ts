import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";
import { generate } from "../../bench/generate";
import { writeCsv } from "../input/csv";
import { serveRegistry } from "../testing/registry";
import { VERSION } from "../version";

const folder = mkdtempSync(join(tmpdir(), "sortition-"));
after(() => rmSync(folder, { recursive: true, force: true }));

type Ended = { code: number; stdout: string; stderr: string };

const run = (command: string, args: readonly string[], cwd = folder): Promise<Ended> =>
  new Promise((end) => {
    execFile(command, args, { cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      end({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

const problem = generate({ people: 80, seats: 10, values: [2, 4, 3], couples: 0.2, seed: "package" });
const categories = ["c0", "c1", "c2"];
const lines = problem.people.map(({ id, features, household }) => [
  id,
  ...categories.map((name) => features[name] ?? ""),
  household ?? "",
]);
const quotaLines = problem.quotas.map(({ category, value, min, max }) => [category, value, min, max]);
writeFileSync(join(folder, "respondents.csv"), writeCsv(["id", ...categories, "household"], lines));
writeFileSync(join(folder, "categories.csv"), writeCsv(["category", "value", "min", "max"], quotaLines));
const INPUT = ["--pool", "respondents.csv", "--quotas", "categories.csv", "--seats", "10"];

/** The package and all that it needs, as npm would find them in a registry: archives of the versions that are locked. */
const NEEDED = ["node_modules/highs", "node_modules/yalps", "node_modules/heap"];

async function install(): Promise<void> {
  const shelf = mkdtempSync(join(tmpdir(), "sortition-shelf-"));
  const needed = NEEDED.map((path) => resolve(path));
  const registry = await serveRegistry(resolve("packages/sortition"), needed, shelf);
  try {
    const own = ["--registry", registry.address, "--cache", join(shelf, "cache"), "--no-audit", "--no-fund"];
    const installed = await run("npm", ["install", "@gemeinsinn/sortition", ...own]);
    assert.equal(installed.code, 0, installed.stderr);
  } finally {
    registry.close();
    rmSync(shelf, { recursive: true, force: true });
  }
}

const cli = (...args: string[]) => run(join(folder, "node_modules", ".bin", "sortition"), args);

test("packed and installed into an empty folder, the command line checks, draws, concludes and verifies", async () => {
  await install();
  const modules = join(folder, "node_modules");
  assert.deepEqual(
    readdirSync(modules)
      .filter((name) => !name.startsWith("."))
      .sort(),
    [...["@gemeinsinn", "heap", "highs", "yalps"]],
  );
  for (const name of ["@gemeinsinn/sortition", "heap", "highs", "yalps"])
    assert.ok(lstatSync(join(modules, name)).isDirectory(), `${name} is a copy and no link into this repository`);
  const checked = await cli("check", ...INPUT);
  assert.match(checked.stdout, /80 Menschen, 10 Plätze: Die Vorgaben lassen sich einhalten/);
  const drawn = await cli("draw", ...INPUT, "--seed", "Frühling", "--out", "losung");
  assert.equal(drawn.code, 0, drawn.stderr);
  const [, commitment = ""] = /Bekanntmachung: ([0-9a-f]{64})/.exec(drawn.stdout) ?? [];
  assert.equal((await cli("conclude", "losung/result.json", "--digits", "187")).stdout, "Gezogen ist Gruppe 187.\n");
  const verify = ["verify", "losung/result.json", "--announced", commitment, "--rows", "losung/geheim/rows.json"];
  const verified = await cli(...verify);
  assert.equal(verified.code, 0, verified.stdout);
  assert.doesNotMatch(verified.stdout, /✗/);
  const row = await cli("row", "losung/geheim/rows.json", "--id", "p7");
  assert.doesNotMatch(row.stdout, /householdKey/);
  writeFileSync(join(folder, "row.json"), row.stdout);
  assert.equal((await cli("verify", "losung/result.json", "--row", "row.json")).code, 0);
});

test("the example of the README gives what the README says", async () => {
  const example = join(folder, "node_modules", "@gemeinsinn", "sortition", "example");
  cpSync(example, join(folder, "example"), { recursive: true });
  const readme = readFileSync("packages/sortition/README.md", "utf8");
  const input = "--pool respondents.csv --quotas categories.csv --seats 24 --household Anschrift".split(" ");
  const drawn = await run(
    join(folder, "node_modules", ".bin", "sortition"),
    ["draw", ...input, "--seed", "Lauterbrück, 4. Mai 2026", "--out", "losung"],
    join(folder, "example"),
  );
  assert.equal(drawn.code, 0, drawn.stderr);
  const lines = drawn.stdout.split("\n").filter((line) => !line.startsWith("Prüfsumme"));
  for (const line of lines) assert.ok(readme.includes(line), line);
  rmSync(join(folder, "example"), { recursive: true });
});

test("a changed result is refused, a draw is never written over, and a second number is not taken", async () => {
  const path = join(folder, "losung", "result.json");
  const again = await cli("draw", ...INPUT, "--seed", "Herbst", "--out", "losung");
  assert.equal(again.code, 2);
  assert.match(again.stderr, /nie überschrieben/);
  const second = await cli("conclude", "losung/result.json", "--digits", "188");
  assert.equal(second.code, 2);
  assert.match(second.stderr, /schon eine Nummer gezogen/);
  writeFileSync(path, readFileSync(path, "utf8").replace('"seats":10', '"seats":11'));
  const verified = await cli("verify", "losung/result.json");
  assert.equal(verified.code, 1);
  assert.match(verified.stdout, /✗ Die Prüfsumme passt nicht/);
});

test("what must stay closed lies in a folder that only its owner can read", () => {
  assert.equal(statSync(join(folder, "losung", "geheim")).mode & 0o077, 0);
  assert.equal(statSync(join(folder, "losung", "geheim", "rows.json")).mode & 0o077, 0);
  assert.ok(!readdirSync(folder).some((name) => name.includes("unfertig")));
  for (const { id } of problem.people.slice(0, 9)) {
    for (const name of ["result.json", "panels.csv", "chances.csv"]) {
      assert.ok(!readFileSync(join(folder, "losung", name), "utf8").includes(`"${id}"`));
    }
  }
});

/** What a failed command may leave in the folder: nothing new, and every file as it was. */
function contents(): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes("node_modules"),
  );
  return new Map(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "utf8")]),
  );
}

test("when the disk takes no more in the middle of writing, nothing half-written stays and nothing old is lost", async () => {
  const full = (...args: string[]) =>
    run("sh", ["-c", 'ulimit -f 16; exec "$0" "$@"', join(folder, "node_modules", ".bin", "sortition"), ...args]);
  const before = contents();
  const drawn = await full("draw", ...INPUT, "--seed", "Sommer", "--panels", "100", "--out", "voll");
  assert.equal(drawn.code, 2);
  assert.match(drawn.stderr, /ließen sich nicht schreiben/);
  assert.ok(!readdirSync(folder).some((name) => name.includes("unfertig")));
  const open = await cli("draw", ...INPUT, "--seed", "Winter", "--panels", "100", "--out", "offen");
  assert.equal(open.code, 0, open.stderr);
  const drawnOnce = contents();
  assert.match((await cli("conclude", "offen/result.json", "--digits", "100")).stderr, /keine Nummer von 00 bis 99/);
  assert.match((await cli("conclude", "respondents.json", "--digits", "42")).stderr, /respondents.json/);
  const concluded = await full("conclude", "offen/result.json", "--digits", "42");
  assert.equal(concluded.code, 2);
  assert.match(concluded.stderr, /ließen sich nicht schreiben/);
  assert.deepEqual(contents(), drawnOnce);
  rmSync(join(folder, "offen"), { recursive: true });
  assert.deepEqual(contents(), before);
});

test("two draws into one folder do not mix: one is written whole, the other says that it was not", async () => {
  const seeds = ["links", "rechts"];
  const both = await Promise.all(
    seeds.map((seed) => cli("draw", ...INPUT, "--seed", seed, "--panels", "100", "--out", "beide")),
  );
  assert.deepEqual(both.map(({ code }) => code).sort(), [0, 2]);
  const written = readFileSync(join(folder, "beide", "result.json"), "utf8");
  assert.ok(written.includes(`"seed":"${seeds[both.findIndex(({ code }) => code === 0)]}"`));
  const verify = ["verify", "beide/result.json", "--rows", "beide/geheim/rows.json"];
  assert.equal((await cli(...verify)).code, 0);
  assert.ok(!readdirSync(folder).some((name) => name.includes("unfertig")));
});

test("a number is written only into a file that fits its checksum, from one source", async () => {
  const two = await cli("conclude", "beide/result.json", "--digits", "42", "--source", "pulse");
  assert.match(two.stderr, /entweder --digits oder --source/);
  const path = join(folder, "beide", "result.json");
  const forged = readFileSync(path, "utf8").replace(/"seed":"\w+"/, '"seed":"andere"');
  writeFileSync(path, forged);
  const concluded = await cli("conclude", "beide/result.json", "--digits", "42");
  assert.equal(concluded.code, 2);
  assert.match(concluded.stderr, /Die Prüfsumme passt nicht zum Inhalt/);
  assert.equal(readFileSync(path, "utf8"), forged);
  rmSync(join(folder, "beide"), { recursive: true });
});

test("a file that is not there, is a folder or holds something else is named in German", async () => {
  for (const [args, said] of [
    [["check", ...INPUT.with(1, "fehlt.csv")], "„fehlt.csv“ gibt es nicht."],
    [["check", ...INPUT.with(3, ".")], "„.“ ist ein Ordner und keine Datei."],
    [["verify", "fehlt.json"], "„fehlt.json“ gibt es nicht."],
    [["verify", "respondents.csv"], "„respondents.csv“ ist keine Datei, die dieses Programm geschrieben hat."],
    [["conclude", "fehlt.json", "--digits", "1"], "„fehlt.json“ gibt es nicht."],
    [["row", "fehlt.json", "--id", "p1"], "„fehlt.json“ gibt es nicht."],
  ] as const) {
    const { code, stderr } = await cli(...args);
    assert.equal(code, 2);
    assert.ok(stderr.includes(said), stderr);
  }
});

test("where the target cannot be written, the command says so before it computes", async () => {
  const before = contents();
  const drawn = await cli("draw", ...INPUT, "--seed", "Sommer", "--out", "respondents.csv/losung");
  assert.equal(drawn.code, 2);
  assert.match(drawn.stderr, /ließen sich nicht schreiben/);
  assert.deepEqual(contents(), before);
});

test("when the computing worker is killed from outside, the command says so and leaves nothing behind", async () => {
  const killer = join(folder, "killer.mjs");
  writeFileSync(
    killer,
    `import { subscribe } from "node:diagnostics_channel";
subscribe("child_process", ({ process }) => process.on("message", ({ kind }) => kind === "progress" && process.kill()));`,
  );
  const before = contents();
  const script = join(folder, "node_modules", "@gemeinsinn", "sortition", "dist", "cli.js");
  const drawn = await run("node", ["--import", killer, script, "draw", ...INPUT, "--seed", "Sommer", "--out", "tot"]);
  assert.equal(drawn.code, 2);
  assert.match(drawn.stderr, /abgestürzt. Es wurde nichts gelost/);
  assert.deepEqual(contents(), before);
});

test("Ctrl-C cancels the draw, says so and leaves nothing behind", async () => {
  const presser = join(folder, "presser.mjs");
  writeFileSync(
    presser,
    `import { subscribe } from "node:diagnostics_channel";
const press = ({ kind }) => kind === "progress" && process.kill(process.pid, "SIGINT");
subscribe("child_process", ({ process: worker }) => worker.once("message", press));`,
  );
  const before = contents();
  const script = join(folder, "node_modules", "@gemeinsinn", "sortition", "dist", "cli.js");
  const drawn = await run("node", ["--import", presser, script, "draw", ...INPUT, "--seed", "Sommer", "--out", "ab"]);
  assert.equal(drawn.code, 2);
  assert.match(drawn.stderr, /Abgebrochen. Es wurde nichts gelost/);
  assert.deepEqual(contents(), before);
});

test("faults and contradictions are explained in German, and nothing is written", async () => {
  writeFileSync(join(folder, "broken.csv"), "id,c0,c1,c2,household\np1,v0,v1\np2,v0,v9,v0,\n");
  const broken = await cli("draw", ...INPUT.with(1, "broken.csv"), "--seed", "a", "--out", "none");
  assert.equal(broken.code, 2);
  assert.match(broken.stderr, /Zeile 2: Die Zeile hat 3 Zellen/);
  assert.match(broken.stderr, /Zeile 3: „v9“ ist kein bekannter Wert von „c1“/);
  const tight = quotaLines.map((line, q) => (q === 0 ? [line[0] ?? "", line[1] ?? "", 10, 10] : line));
  writeFileSync(join(folder, "tight.csv"), writeCsv(["category", "value", "min", "max"], tight));
  const checked = await cli("check", ...INPUT.with(3, "tight.csv"));
  assert.equal(checked.code, 1);
  assert.match(checked.stdout, /Diese widersprechen sich:\n- c0: v0 mindestens 10/);
  assert.match(checked.stdout, /Die kleinste Änderung, als Vorschlag:/);
  assert.ok(!existsSync(join(folder, "none")));
});

test("seats that are no number are refused in words", async () => {
  for (const seats of ["2.5", "Infinity", "0", "abc", "1e3", "-3", "1000000"]) {
    const checked = await cli("check", ...INPUT.slice(0, 4), `--seats=${seats}`);
    assert.equal(checked.code, 2, seats);
    assert.ok(checked.stderr.includes(`„${seats}“ ist keine Zahl von Plätzen.`), checked.stderr);
  }
});

test("the package carries the text of its licence", () => {
  const installed = join(folder, "node_modules", "@gemeinsinn", "sortition", "LICENSE");
  assert.equal(readFileSync(installed, "utf8"), readFileSync("LICENSE", "utf8"));
});

test("the library names the version of its package", () => {
  const manifest: { version: string } = JSON.parse(readFileSync("packages/sortition/package.json", "utf8"));
  assert.equal(VERSION, manifest.version);
});
