import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, type TestContext, test } from "node:test";
import { checkCommand } from "./check";
import { rowCommand } from "./verify";

const folder = mkdtempSync(join(tmpdir(), "sortition-check-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const save = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

type Checked = { pool: string; quotas?: string; seats: number; more?: string[] };

/** What the command says; what the test's own runner writes meanwhile goes its way. */
async function check(t: TestContext, { pool, quotas = "any,0,9", seats, more = [] }: Checked): Promise<string> {
  const written: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  const { mock } = t.mock.method(process.stdout, "write", (text: string | Uint8Array) =>
    typeof text === "string" ? written.push(text) > 0 : write(text),
  );
  const files = [
    "--pool",
    save("pool.csv", pool),
    "--quotas",
    save("quotas.csv", `category,value,min,max\nage,${quotas}`),
  ];
  try {
    await checkCommand([...files, `--seats=${seats}`, ...more]);
  } finally {
    mock.restore();
  }
  return written.join("");
}

const CROWDED = "ID,age,Home\n1,any,a\n2,any,a\n3,any,b\n4,any,b\n";

test("where households leave too few people, check says so, and which columns it took", async (t) => {
  assert.equal(
    await check(t, { pool: CROWDED, seats: 3, more: ["--household", "Home"] }),
    `Kennung: Spalte „ID“. Haushalte: Spalte „Home“.
Keine Gruppe kann alle Vorgaben einhalten. Diese widersprechen sich:
- höchstens ein Mensch aus jedem Haushalt
- genau 3 Plätze
An den Vorgaben allein liegt es nicht, sondern an Plätzen, Haushalten oder zu wenigen Menschen.
`,
  );
});

test("without a column for households, or with an empty one, check says that nobody is kept apart", async (t) => {
  const without = await check(t, { pool: CROWDED, seats: 3 });
  assert.match(without, /Haushalte: keine Angabe, die Haushaltsregel wird nicht angewandt\./);
  assert.match(without, /Die Vorgaben lassen sich einhalten/);
  const empty = await check(t, { pool: "age,household\nany,\nany,\n", seats: 2 });
  assert.match(
    empty,
    /^Kennung: keine Spalte, es gelten die Zeilennummern\. Haushalte: Spalte „household“, überall leer\./,
  );
});

test("a row is taken only out of rows of a draw", async () => {
  save("draw.json", JSON.stringify({ ids: ["1"] }));
  for (const text of ["{}", "[{}]", "null"])
    await assert.rejects(rowCommand([save("rows.json", text), "--id", "1"]), { code: "bad_input" }, text);
});
