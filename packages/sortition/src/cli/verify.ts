import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { SortitionError } from "../errors";
import { readCsv } from "../input/csv";
import type { OpenRow, PublicFile } from "../public/format";
import { auditRows } from "../verify/audit";
import { CHECK_TEXTS, CLOSENESS, NOT_PROVEN } from "../verify/texts";
import { verifyFile, verifyRow } from "../verify/verify";
import { textOf } from "./input";

/** `sortition verify`: the same checks as the verifier's page. Ends with 1 when one of them fails. */
export async function verifyCommand(args: string[]): Promise<number> {
  const options = { announced: { type: "string" }, row: { type: "string" }, rows: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const file: PublicFile = JSON.parse(readFileSync(positionals[0] ?? "", "utf8"));
  const checks = verifyFile(file, values.announced);
  if (values.row && checks[0]?.ok) checks.push(...verifyRow(file, JSON.parse(readFileSync(values.row, "utf8"))));
  if (values.rows && checks[0]?.ok) checks.push(...auditRows(file, JSON.parse(readFileSync(values.rows, "utf8"))));
  for (const { name, ok, detail } of checks) {
    const text = CHECK_TEXTS[name][ok ? 0 : 1];
    process.stdout.write(`${ok ? "✓" : "✗"} ${text}${ok || !detail ? "" : ` (${detail})`}\n`);
  }
  if (checks[0]?.ok) {
    const { rounding, gap } = file.body.certificate;
    process.stdout.write(`${CLOSENESS} ${(rounding * 100).toFixed(3)} %.\n`);
    process.stdout.write(`${NOT_PROVEN} ${(gap * 100).toFixed(4)} %.\n`);
  }
  return checks.every(({ ok }) => ok) ? 0 : 1;
}

/** `sortition row`: takes the row of one person out of the closed file, to be handed to that person alone. */
export async function rowCommand(args: string[]): Promise<number> {
  const options = { id: { type: "string" }, pool: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const rows: OpenRow[] = JSON.parse(readFileSync(positionals[0] ?? "", "utf8"));
  const { header, lines } = readCsv(textOf(values.pool ?? ""));
  const at = lines.findIndex(({ line, cells }) => (cells[header.indexOf("id")] ?? String(line)) === values.id);
  const row = rows[at];
  if (!row) throw new SortitionError("bad_input", `„${values.id}“ steht nicht im Lostopf.`);
  process.stdout.write(`${JSON.stringify(row)}\n`);
  return 0;
}
