import type { AuditRow, OpenRow, PublicFile } from "../public/format";
import { auditRows } from "./audit";
import { isAuditRow, isOpenRow } from "./shape";
import { CHECK_TEXTS, CLOSENESS, NOT_PROVEN, outcomeText } from "./texts";
import { type Check, panelsWith, verifyFile, verifyRow } from "./verify";

const element = (id: string) => document.getElementById(id) as HTMLElement;
const input = (id: string) => element(id) as HTMLInputElement;

async function fileIn(id: string): Promise<unknown> {
  const file = input(id).files?.[0];
  return file ? JSON.parse(await file.text()) : undefined;
}

function line(text: string, ok?: boolean): void {
  const item = document.createElement("li");
  item.textContent = ok === undefined ? text : `${ok ? "✓" : "✗ Fehler:"} ${text}`;
  if (ok === false) item.className = "wrong";
  element("result").append(item);
}

function show(checks: readonly Check[]): void {
  for (const { name, ok, detail } of checks) {
    const text = CHECK_TEXTS[name][ok ? 0 : 1];
    line(ok || !detail ? text : `${text} (${detail})`, ok);
  }
}

const percent = (chance: number): string => `${(chance * 100).toLocaleString("de-DE", { maximumFractionDigits: 3 })} %`;

function showRow(file: PublicFile, row: OpenRow): void {
  show(verifyRow(file, row));
  const mine = panelsWith(file, row);
  const total = file.body.panels.length;
  line(`Sie stehen in ${mine.length} von ${total} Gruppen. Ihre Chance war ${percent(mine.length / total)}.`);
  if (file.outcome)
    line(mine.includes(file.outcome.index) ? "Ihre Gruppe wurde gezogen." : "Ihre Gruppe wurde nicht gezogen.");
}

async function check(): Promise<void> {
  element("result").replaceChildren();
  const file = (await fileIn("file")) as PublicFile | undefined;
  if (!file) return line("Bitte wählen Sie die Losdatei aus.");
  const checks = verifyFile(file, input("announced").value || undefined);
  show(checks);
  if (!checks[0]?.ok) return;
  const row = await fileIn("row");
  if (row !== undefined && !(Array.isArray(row) ? row.every(isAuditRow) : isOpenRow(row)))
    line("Die Datei mit Ihrer Zeile ist nicht lesbar.", false);
  else if (Array.isArray(row)) show(auditRows(file, row as AuditRow[]));
  else if (row) showRow(file, row as OpenRow);
  const { seats, panels, certificate, rows } = file.body;
  line(`${rows.length} Menschen im Lostopf, ${seats} Plätze, ${panels.length} Gruppen. Prüfsumme: ${file.commitment}`);
  if (file.outcome) line(outcomeText(file.outcome));
  line(`${CLOSENESS} ${percent(certificate.rounding)}.`);
  line(`${NOT_PROVEN} ${percent(certificate.gap)}.`);
}

element("check").addEventListener("click", () => {
  check().catch(() => line("Eine Datei ist nicht lesbar.", false));
});
