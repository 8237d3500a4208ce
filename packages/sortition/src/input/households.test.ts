import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../bench/generate";
import { computeDraw } from "../draw/compute-draw";
import { publish } from "../public/publish";
import { auditRows } from "../verify/audit";
import { commitmentOf } from "../verify/index";
import { verifyFile } from "../verify/verify";
import { readPeople } from "./read-people";

const quotas = [{ category: "age", value: "young", min: 0, max: 9 }];
const read = (lines: readonly string[], householdColumns?: string[]) =>
  readPeople(lines.join("\n"), quotas, householdColumns ? { householdColumns } : {});

test("an address of which a part is missing is reported and makes nobody a housemate; without any part one lives alone", () => {
  const lines = ["id,age,street,code", "1,young,Weg 1,10115", "2,young,,10115", "3,young,,10115", "4,young,,"];
  const { people, issues } = read(lines, ["street", "code"]);
  assert.deepEqual(
    people.map(({ id, household }) => [id, household]),
    [
      ["1", "weg 1, 10115"],
      ["4", undefined],
    ],
  );
  assert.deepEqual(
    issues,
    [3, 4].map((line) => ({ code: "missing_value", line, column: "street" })),
  );
});

test("an address is the same however its umlauts are put together", () => {
  const { people } = read(["id,age,household", "1,young,Ba\u0308rweg 1", "2,young,B\u00E4rweg  1"]);
  assert.equal(people[0]?.household, people[1]?.household);
});

test("ids and households are found under their usual names in capitals too, and it is said which columns were taken", () => {
  const found = read(["ID,age,Household", "a,young,x"]);
  assert.deepEqual(found.people, [{ id: "a", features: { age: "young" }, household: "x" }]);
  assert.deepEqual([found.idColumn, found.householdColumns], ["ID", ["Household"]]);
  const none = read(["age", "young"]);
  assert.deepEqual([none.people[0]?.id, none.idColumn, none.householdColumns], ["2", undefined, []]);
});

test("a column that stands twice is refused, named or found, also once in capitals; a chosen one is exactly itself", () => {
  const codes = (header: string, options = {}) =>
    readPeople(`${header}\n1,2,young,a,b`, quotas, options).issues.map(({ code, column }) => `${code} ${column}`);
  assert.deepEqual(codes("id,id,age,household,household"), ["duplicate_column id", "duplicate_column household"]);
  assert.deepEqual(codes("id,ID,age,x,y"), ["duplicate_column id"]);
  assert.deepEqual(codes("id,ID,age,x,y", { idColumn: "ID" }), []);
  assert.deepEqual(codes("id,x,age,age,y"), ["duplicate_column age"]);
  assert.deepEqual(codes("id,x,age,y,y", { householdColumns: ["y"] }), ["duplicate_column y"]);
});

test("where no household is known, the verifier says that the rule was not applied, and auditors find it when one was", async () => {
  const known = generate({ people: 40, seats: 6, values: [2, 3], slack: 2, couples: 0.5, seed: "homes" });
  const alone = { ...known, people: known.people.map(({ id, features }) => ({ id, features })) };
  const secret = "a secret of the town hall, 32 letters at least";
  for (const [problem, name] of [
    [alone, "no_households"],
    [known, "households"],
  ] as const) {
    const result = await computeDraw(problem, { seed: "a", panels: 50 });
    const { file, rows } = publish(problem, result, secret);
    const checks = verifyFile(file, file.commitment);
    assert.ok([...checks, ...auditRows(file, rows)].every(({ ok }) => ok));
    assert.deepEqual(
      checks.map((check) => check.name).filter((one) => one.includes("households")),
      [name],
    );
    if (problem === alone) continue;
    file.body.households = false;
    const faults = auditRows({ ...file, commitment: commitmentOf(file.body) }, rows).filter(({ ok }) => !ok);
    assert.deepEqual(
      faults.map((check) => check.name),
      ["rows_households"],
    );
  }
});
