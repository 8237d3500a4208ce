import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProblem } from "./check-problem";
import { readCsv, writeCsv } from "./csv";
import { readPeople } from "./read-people";
import { readQuotas } from "./read-quotas";

const { quotas } = readQuotas("category,value,min,max\nage,young,1,3\nage,old,1,3\nsex,woman,1,2\nsex,man,1,2\n");

test("tables are read with semicolons, quotes, line breaks in cells, byte order mark and empty lines", () => {
  const { header, lines } = readCsv('\uFEFFid;Anschrift\r\n1;"Am ""Markt"";\n2. Stock"\r\n\r\n2;Gasse\r\n');
  assert.deepEqual(header, ["id", "Anschrift"]);
  assert.deepEqual(lines, [
    { line: 2, cells: ["1", 'Am "Markt";\n2. Stock'] },
    { line: 5, cells: ["2", "Gasse"] },
  ]);
});

test("a first line of a spreadsheet names the separator, and lines keep their numbers", () => {
  const { header, lines } = readCsv("sep=;\r\nid;a,b,c\r\n1;x,y\r\n");
  assert.deepEqual([header, lines], [["id", "a,b,c"], [{ line: 3, cells: ["1", "x,y"] }]]);
  assert.deepEqual(readCsv("SEP=,\nid,a\n").header, ["id", "a"]);
});

test("a quote that is never closed breaks its own line only; old line ends of a Mac are read too", () => {
  const people = ["id,age,sex", "1,young,woman", '2,"old,woman', "3,old,man", '4,young,"man', "5,old,woman"];
  for (const end of ["\n", "\r\n", "\r"]) {
    const read = readPeople(people.join(end), quotas);
    assert.deepEqual(
      read.people.map(({ id }) => id),
      ["1", "3", "5"],
    );
    assert.deepEqual(
      read.issues.map(({ line, code }) => [line, code]),
      [
        [3, "stray_quote"],
        [5, "stray_quote"],
      ],
    );
  }
});

test("a quote that is opened once too often removes nobody: its line is named, all others are read", () => {
  const cells = [
    "young,woman,Am Markt 1",
    "old,man,Gasse 2",
    "old,woman,Gasse 3",
    'young,man,"Weg 4"',
    "old,man,Weg 5",
  ];
  const read = (first: string, change: readonly (readonly [number, string])[] = []) => {
    const lines = [`1,${first}`, ...cells.slice(1).map((one, i) => `${i + 2},${one}`)];
    for (const [at, text] of change) lines[at] = text;
    const { people, issues } = readPeople(["id,age,sex,household", ...lines].join("\n"), quotas);
    return [people.map(({ id }) => id).join(), issues.map(({ line, code }) => `${line} ${code}`).join()];
  };
  assert.deepEqual(read('young,woman,"Am Markt 1'), ["2,3,4,5", "2 stray_quote"]);
  assert.deepEqual(read('young,woman,"Am Markt 1', [[3, '4,young,man,Weg 4"']]), ["2,3,4,5", "2 stray_quote"]);
  assert.deepEqual(read('"young,woman,Am Markt 1', [[2, '3,old",woman,Gasse 3']]), [
    "2,4,5",
    "2 stray_quote,4 unknown_value",
  ]);
  assert.deepEqual(read('young,woman,"Am" Markt'), ["2,3,4,5", "2 stray_quote"]);
  assert.deepEqual(read("young,woman,x", [[4, '5,old,man,"Weg 5']]), ["1,2,3,4", "6 stray_quote"]);
  assert.deepEqual(read('young,woman,"Am Markt 1\nHinterhaus" '), ["1,2,3,4,5", ""]);
  assert.equal(readPeople('"id,age,sex\n1,young,woman', quotas).issues[0]?.code, "stray_quote");
  const quoted = readQuotas('category,value,min,max\nage,"young,1,3\nage,old,1,3\nage,"x",1,2');
  assert.deepEqual(quoted.issues, [{ code: "stray_quote", line: 2 }]);
});

test("what is written can be read again, and no cell runs as a formula", () => {
  const text = writeCsv(
    ["a", "b"],
    [
      ["=1+1", 'x";y'],
      ["\n", 3],
    ],
  );
  assert.deepEqual(readCsv(text).lines[0]?.cells, ["'=1+1", 'x";y']);
});

test("of 5,000 lines the twelve broken ones are reported, each with its line number", () => {
  const lines = Array.from(
    { length: 5000 },
    (_, i) => `p${i},${i % 2 ? "young" : "old"},${i % 3 ? "woman" : "man"},h${i}`,
  );
  const broken = new Map([
    [10, "p8,old"],
    [11, "p9,,woman,h9"],
    [500, "p498,ancient,woman,h498"],
    [501, ",young,woman,h499"],
    [1000, "p1,young,woman,h1"],
    [1001, "p2,old,woman,h77777"],
    [2000, "p1998,old,cat,h1998"],
    [2500, "p2498,old,woman,h2498,more"],
    [3000, "p2998,young,,h2998"],
    [4000, "p0,old,man,h0"],
    [4999, "p4997,YOUNG,woman,h4997"],
    [5001, "p4999"],
  ]);
  for (const [line, text] of broken) lines[line - 2] = text;
  const { people, issues } = readPeople(["id,age,sex,household", ...lines].join("\n"), quotas);
  assert.deepEqual(
    issues.map(({ line, code }) => [line, code]),
    [
      [10, "wrong_cell_count"],
      [11, "missing_value"],
      [500, "unknown_value"],
      [501, "missing_id"],
      [1000, "duplicate_id"],
      [1001, "two_households"],
      [2000, "unknown_value"],
      [2500, "wrong_cell_count"],
      [3000, "missing_value"],
      [4000, "duplicate_id"],
      [4999, "unknown_value"],
      [5001, "wrong_cell_count"],
    ],
  );
  assert.equal(people.length, 5000 - 12);
});

test("quota files of three dialects are read; every fault has its line", () => {
  assert.deepEqual(readQuotas("feature,value,min,max,min_flex,max_flex\nage,young,1,2,0,3").quotas, [
    { category: "age", value: "young", min: 1, max: 2, minFlex: 0, maxFlex: 3 },
  ]);
  assert.deepEqual(readQuotas("category,feature,min,max\nage,young,1,2").quotas, [
    { category: "age", value: "young", min: 1, max: 2 },
  ]);
  assert.equal(readQuotas("Merkmal;Wert;mindestens;höchstens\nAlter;jung;1;2").quotas[0]?.value, "jung");
  const { issues } = readQuotas("category,value,min,max\nage,young,3,2\nage,old,-1,2\nage,,1,2\nage,x,1,2\nage,x,1,2");
  assert.deepEqual(
    issues.map(({ line, code }) => [line, code]),
    [
      [2, "max_below_min"],
      [3, "bad_number"],
      [4, "missing_value"],
      [6, "duplicate_quota"],
    ],
  );
  const codes = (text: string) => readQuotas(text).issues.map(({ line, code }) => [line, code]);
  assert.deepEqual(codes("category,value,min,max\na,x,0,2,7,99,foo\na,y,0\na,z,0,2"), [
    [2, "wrong_cell_count"],
    [3, "wrong_cell_count"],
  ]);
  for (const header of ["category,value,min,max,min", "category,value,min,max,Minimum", "category,value,min,max,Value"])
    assert.deepEqual(codes(`${header}\na,x,0,2,1`), [[1, "duplicate_column"]], header);
  assert.deepEqual(readQuotas("name,min\n").issues[0]?.code, "missing_column");
});

test("quotas that cannot fit the seats or the pool are found without a solver", () => {
  const people = ["young", "young", "old"].map((age, i) => ({ id: `${i}`, features: { age, sex: "woman" } }));
  const codes = (seats: number) => checkProblem({ seats, quotas, people }).map(({ code, column }) => [code, column]);
  assert.deepEqual(codes(7), [
    ["pool_too_small", undefined],
    ["maximums_below_seats", "age"],
    ["maximums_below_seats", "sex"],
    ["too_few_people", "sex"],
  ]);
  assert.deepEqual(codes(1), [
    ["minimums_above_seats", "age"],
    ["minimums_above_seats", "sex"],
    ["too_few_people", "sex"],
  ]);
});
