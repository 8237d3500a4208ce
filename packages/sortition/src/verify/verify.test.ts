import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../bench/generate";
import { computeDraw } from "../draw/compute-draw";
import { type AuditRow, commitmentOf, type OpenRow, type PublicCounts, type PublicFile } from "../public/format";
import { conclude, publish } from "../public/publish";
import { auditRows } from "./audit";
import { CHECK_TEXTS, NOT_PROVEN } from "./texts";
import { type CheckName, panelsWith, verifyFile, verifyRow } from "./verify";

const problem = generate({ people: 60, seats: 8, values: [2, 4, 3], slack: 1, couples: 0.3, seed: "verify" });
const result = await computeDraw(problem, { seed: "spring", panels: 100 });
const { file: open, rows } = publish(problem, result, "a secret of the town hall, 32 letters at least");
const file = conclude(open, "digits", "42");
const announced = file.commitment;

const failures = (one: PublicFile, opened: readonly AuditRow[] = rows): CheckName[] =>
  [...verifyFile(one, announced), ...auditRows(one, opened)].filter(({ ok }) => !ok).map(({ name }) => name);

const codesAt = (one: PublicFile, at: number): string[] => {
  const panel = one.body.panels[at];
  assert.ok(panel);
  return panel;
};

const firstWay = (one: PublicFile): PublicCounts["panels"][number] => {
  const way = one.body.counts[0]?.panels[0];
  assert.ok(way);
  return way;
};

test("an honest draw passes every check: the file, each row, and all rows together", () => {
  assert.deepEqual(failures(file), []);
  rows.forEach((row, i) => {
    assert.ok(verifyRow(file, row).every(({ ok }) => ok));
    assert.equal(panelsWith(file, row).length, result.counts[i]);
  });
});

/** The forger recomputes the commitment, so that only what was announced and what is open can betray the change. */
function forge(change: (file: PublicFile) => void): PublicFile {
  const forged = structuredClone(file);
  change(forged);
  return { ...forged, commitment: commitmentOf(forged.body) };
}

const swap = (one: PublicFile, a: number, b: number) => {
  const [first, second] = [codesAt(one, a), codesAt(one, b)];
  one.body.panels[a] = second;
  one.body.panels[b] = first;
};

const forgeries: Record<string, { change: (file: PublicFile) => void; found: CheckName }> = {
  "two panels are exchanged": { change: (one) => swap(one, 42, 43), found: "rows_panels" },
  "a quota's maximum is raised after the announcement": {
    change: (one) => {
      for (const quota of one.body.quotas) quota.max++;
    },
    found: "announced",
  },
  "a quota is tightened so that panels break it": {
    change: (one) => {
      for (const quota of one.body.quotas) quota.max = quota.min;
    },
    found: "counts",
  },
  "a quota is left out with its counts": {
    change: (one) => {
      one.body.quotas.pop();
      for (const [counts] of one.body.counts.at(-1)?.panels ?? []) counts.pop();
    },
    found: "counts",
  },
  "a person is added to the pool": { change: (one) => one.body.rows.push("f".repeat(64)), found: "chances" },
  "a person is taken out of the pool": { change: (one) => one.body.rows.pop(), found: "chances" },
  "a person is exchanged for a stranger": {
    change: (one) => (one.body.rows[3] = "f".repeat(64)),
    found: "rows_complete",
  },
  "a seat is given to a stranger": {
    change: (one) => (codesAt(one, 42)[0] = "0123456789abcdef0123"),
    found: "rows_panels",
  },
  "a seat is given twice": {
    change: (one) => (codesAt(one, 42)[0] = codesAt(one, 42)[1] ?? ""),
    found: "codes",
  },
  "a seat is left empty": { change: (one) => codesAt(one, 42).pop(), found: "panels" },
  "a panel is larger than the seats": { change: (one) => codesAt(one, 42).push("0".repeat(20)), found: "panels" },
  "two of one household sit in a panel": {
    change: (one) => {
      const codes = codesAt(one, 42);
      codes[1] = `${codes[0]?.slice(0, 10)}${codes[1]?.slice(10)}`;
    },
    found: "households",
  },
  "a count of a panel is invented": {
    change: (one) => {
      const [counts] = firstWay(one);
      counts[0] = (counts[0] ?? 0) + 1;
    },
    found: "counts",
  },
  "counts of a panel are shifted within the quotas": {
    change: (one) => {
      const [first, second] = one.body.counts[0]?.panels ?? [];
      assert.ok(first && second);
      second[1]--;
      first[1]++;
    },
    found: "rows_counts",
  },
  "counts are hidden that would betray a broken quota": {
    change: (one) => {
      const [counts] = firstWay(one);
      counts[0] = null;
    },
    found: "rows_counts",
  },
  "a category is left uncounted": { change: (one) => one.body.counts.pop(), found: "counts" },
  "a category is counted twice": {
    change: (one) => (one.body.counts[1] = structuredClone(one.body.counts[0] as PublicCounts)),
    found: "counts",
  },
  "a panel is left uncounted": { change: (one) => firstWay(one)[1]--, found: "counts" },
  "a panel is doubled to give its members more chance": {
    change: (one) => (one.body.panels[41] = structuredClone(codesAt(one, 42))),
    found: "codes",
  },
  "a panel is removed": { change: (one) => one.body.panels.splice(7, 1), found: "chances" },
  "chances are polished": {
    change: (one) => {
      for (const entry of one.body.chances) entry[0]++;
    },
    found: "chances",
  },
  "chances are moved from one to another": {
    change: (one) => {
      const { chances } = one.body;
      const [low, high] = [chances[0], chances.at(-1)];
      assert.ok(low && high);
      low[1]--;
      high[1]--;
      const others = chances.filter(([, owners]) => owners > 0);
      one.body.chances = [[low[0] - 1, 1], ...others, [high[0] + 1, 1]];
    },
    found: "certificate",
  },
  "the certificate promises more than the lottery keeps": {
    change: (one) => Object.assign(one.body.certificate, { bound: 0.9, gap: 0, rounding: 0 }),
    found: "certificate",
  },
  "the lottery is said to be closer to the computed chances than it is": {
    change: (one) => Object.assign(one.body.certificate, { rounding: 0.0001, roundingLeast: 0 }),
    found: "rows_close",
  },
  "the limit of the rounding is another one than seats by panels": {
    change: (one) => (one.body.certificate.roundingLimit = 0.5),
    found: "certificate",
  },
  "the drawn number is off by one": {
    change: (one) => (one.outcome = { method: "digits", source: "42", index: 43 }),
    found: "index",
  },
  "the drawn number follows from no announced source": {
    change: (one) => (one.outcome = { method: "hash", source: "pulse 77", index: 42 }),
    found: "index",
  },
  "the seed is changed afterwards": { change: (one) => (one.body.seed = "autumn"), found: "announced" },
  "somebody who can never be drawn is hidden": { change: (one) => (one.body.never = 5), found: "chances" },
  "something that must be there is missing": {
    change: (one) => Reflect.deleteProperty(one.body, "chances"),
    found: "format",
  },
};

for (const [name, { change, found }] of Object.entries(forgeries)) {
  test(`the verifier finds it when ${name}`, () => {
    const forged = forge(change);
    const named = verifyFile(forged, announced).filter(({ ok }) => !ok);
    assert.ok(named.length > 0, "the public checks see that it is not the announced file");
    const found_ = found === "format" ? named.map((check) => check.name) : failures(forged);
    assert.ok(found_.includes(found), `${found} in ${found_}`);
  });
}

test("a file of another version of the format is refused by name and not half checked", () => {
  for (const format of ["gemeinsinn-sortition/2", "gemeinsinn-sortition/4", "other"]) {
    const forged = forge((one) => Reflect.set(one.body, "format", format));
    assert.deepEqual(verifyFile(forged, announced), [{ name: "known_format", ok: false, detail: format }]);
  }
});

/** Every value inside, with the path that leads to it; of a long list only the first few. */
function* pathsIn(value: unknown, path: string[] = []): Generator<string[]> {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value).slice(0, Array.isArray(value) ? 2 : 20))
    yield* pathsIn(part, [...path, key]);
}

test("whatever stands in a file instead of what belongs there, checking it ends with a fault and never with a crash", () => {
  const paths = [...pathsIn(file)];
  assert.ok(paths.length > 60, `${paths.length}`);
  const forged = structuredClone(file);
  for (const path of paths) {
    const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), forged);
    const key = path.at(-1) ?? "";
    const before = Reflect.get(parent, key);
    for (const junk of [null, -1, "x", {}, [[]], undefined]) {
      if (before === junk || (junk === undefined && key === "outcome")) continue;
      Reflect.set(parent, key, junk);
      const faults = verifyFile(forged, announced).filter(({ ok }) => !ok);
      assert.ok(faults.length > 0, `${path.join(".")} as ${JSON.stringify(junk)}`);
    }
    Reflect.set(parent, key, before);
  }
  for (const junk of [null, undefined, 3, "x", [], {}, { body: null }]) {
    assert.equal(verifyFile(junk as unknown as PublicFile)[0]?.name, "format");
  }
});

test("a body changed without a new commitment is found without knowing the announced one", () => {
  const forged = structuredClone(file);
  forged.body.seats += 1;
  assert.ok(verifyFile(forged).some(({ name, ok }) => name === "commitment" && !ok));
});

test("whoever gets a wrong row notices: other values, another chance, another key", () => {
  const row = rows[5];
  assert.ok(row);
  const wrong = (change: Partial<OpenRow>) =>
    verifyRow(file, { ...row, ...change })
      .filter(({ ok }) => !ok)
      .map(({ name }) => name);
  assert.deepEqual(wrong({}), []);
  assert.ok(wrong({ features: { ...row.features, c0: "elsewhere" } }).includes("row_values"));
  assert.ok(wrong({ panels: row.panels + 1 }).includes("row_chance"));
  assert.ok(wrong({ fair: row.fair + 0.5 }).includes("row_close"));
  assert.ok(wrong({ key: "0".repeat(64) }).includes("row_committed"));
});

test("auditors notice a row that is missing, added or changed", () => {
  const [first, ...others] = rows;
  assert.ok(first);
  assert.ok(failures(file, others).includes("rows_complete"));
  assert.ok(failures(file, [...rows, first]).includes("rows_complete"));
  assert.ok(failures(file, [{ ...first, householdKey: "0".repeat(64) }, ...others]).includes("rows_households"));
  assert.ok(failures(file, [{ ...first, panels: 0 }, ...others]).includes("rows_complete"));
});

test("an issuer who breaks a quota before the announcement passes the public checks, and these claim no more than they see", () => {
  const [quota] = problem.quotas;
  assert.ok(quota);
  const carries = (i: number) => problem.people[i]?.features[quota.category] === quota.value;
  const panels = result.panels.map((members, at) => {
    if (at % 2 === 1) return members;
    const homes = new Set(members.map((i) => problem.people[i]?.household));
    const free = [...problem.people.keys()].filter((i) => carries(i) && !members.includes(i));
    const strangers = free.filter((i) => !homes.has(problem.people[i]?.household ?? "alone"));
    let next = 0;
    return members.map((i) => (carries(i) ? i : (strangers[next++] ?? i)));
  });
  const counts = problem.people.map((_, i) => panels.filter((members) => members.includes(i)).length);
  const fairChances = counts.map((own) => own / panels.length);
  const bound = Math.min(...fairChances);
  const certificate = { ...result.certificate, bound, gap: 0, rounding: 0, roundingLeast: 0 };
  const cheat = publish(problem, { ...result, panels, counts, fairChances, certificate }, "x".repeat(32));
  cheat.file.body.counts = structuredClone(file.body.counts);
  const announcedCheat = { ...cheat.file, commitment: commitmentOf(cheat.file.body) };
  const checks = verifyFile(announcedCheat, announcedCheat.commitment);
  assert.deepEqual(
    checks.filter(({ ok }) => !ok),
    [],
  );
  for (const name of ["counts", "households", "chances"] as const)
    assert.match(CHECK_TEXTS[name][0], /^Laut Losdatei /);
  assert.match(NOT_PROVEN, /Ob ihre Zählungen, Haushalte und Chancen wahr sind, prüfen Vereidigte mit den Zeilen\./);
  const found = auditRows(announcedCheat, cheat.rows).filter(({ ok }) => !ok);
  assert.ok(found.some(({ name }) => name === "rows_counts"));
});

test("a number is drawn once, from a source that fits, and evenly over all panels", () => {
  assert.throws(() => conclude(file, "digits", "43"), { code: "bad_input" });
  for (const source of ["", "7", "100", "-1", "4x"])
    assert.throws(() => conclude(open, "digits", source), { code: "bad_input" });
  const counts = Array(100).fill(0);
  for (let i = 0; i < 5_000; i++) counts[conclude(open, "hash", `pulse ${i}`).outcome?.index ?? -1]++;
  assert.ok(Math.min(...counts) > 20 && Math.max(...counts) < 90);
});

test("every check has its German sentence for both cases", () => {
  for (const [good, bad] of Object.values(CHECK_TEXTS)) assert.ok(good.endsWith(".") && bad.endsWith("."));
});
