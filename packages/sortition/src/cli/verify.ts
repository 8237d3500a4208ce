import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { SortitionError } from "../errors";
import { type AuditRow, type OpenRow, ownRow, type PublicFile } from "../public/format";
import { auditRows } from "../verify/audit";
import { isAuditRow, isOpenRow } from "../verify/shape";
import { CHECK_TEXTS, CLOSENESS, NOT_PROVEN, outcomeText } from "../verify/texts";
import { verifyFile, verifyRow } from "../verify/verify";
import { jsonOf } from "./read";

/** `sortition verify`: the same checks as the verifier's page. Ends with 1 when one of them fails. */
export async function verifyCommand(args: string[]): Promise<number> {
  const options = { announced: { type: "string" }, row: { type: "string" }, rows: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const file = jsonOf(positionals[0] ?? "") as PublicFile;
  const checks = verifyFile(file, values.announced);
  if (values.row && checks[0]?.ok)
    for (const row of rowsIn(values.row, isOpenRow)) checks.push(...verifyRow(file, row));
  if (values.rows && checks[0]?.ok) checks.push(...auditRows(file, rowsIn(values.rows, isAuditRow) as AuditRow[]));
  for (const { name, ok, detail } of checks) {
    const text = CHECK_TEXTS[name][ok ? 0 : 1];
    process.stdout.write(`${ok ? "✓" : "✗"} ${text}${ok || !detail ? "" : ` (${detail})`}\n`);
  }
  if (checks[0]?.ok) {
    const { rounding, gap } = file.body.certificate;
    if (file.outcome) process.stdout.write(`${outcomeText(file.outcome)}\n`);
    process.stdout.write(`${CLOSENESS} ${(rounding * 100).toFixed(3)} %.\n`);
    process.stdout.write(`${NOT_PROVEN} ${(gap * 100).toFixed(4)} %.\n`);
  }
  return checks.every(({ ok }) => ok) ? 0 : 1;
}

/** The opened rows of a file, which may hold one or all. */
function rowsIn(path: string, isRow: (row: unknown) => boolean): OpenRow[] {
  const rows = [jsonOf(path)].flat();
  if (!rows.every(isRow)) throw new SortitionError("bad_input", `„${path}“ enthält keine Zeilen einer Losung.`);
  return rows as OpenRow[];
}

/** `sortition row`: takes the row of one person out of the closed folder, to be handed to that person alone. */
export async function rowCommand(args: string[]): Promise<number> {
  const options = { id: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const path = positionals[0] ?? "";
  const rows = jsonOf(path) as OpenRow[];
  const { ids } = jsonOf(join(dirname(path), "draw.json")) as { ids: string[] };
  if (!Array.isArray(rows) || !rows.every(isAuditRow) || !Array.isArray(ids))
    throw new SortitionError("bad_input", `„${path}“ enthält keine Zeilen einer Losung.`);
  const row = rows[ids.indexOf(values.id ?? "")];
  if (!row) throw new SortitionError("bad_input", `„${values.id}“ steht nicht im Lostopf.`);
  process.stdout.write(`${JSON.stringify(ownRow(row))}\n`);
  return 0;
}
