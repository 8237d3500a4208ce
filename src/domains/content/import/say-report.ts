import type { FileReport, ImportSummary } from "./import-folder";
import { importMessages, sayNotice, sayRefused } from "./messages";

const t = importMessages.de;
const MAX_DIFFERENCES = 20;

/**
 * One file as lines for a terminal: what became of it, what differs, and what is worth knowing.
 *
 * @example sayReport(report) // ["geändert    fortschritt.md", "  title: „Alt“ → „Neu“"]
 */
export function sayReport({ name, status, refused, differences, files, notices }: FileReport): string[] {
  const changes = differences
    .slice(0, MAX_DIFFERENCES)
    .map(({ path, before, after }) => `${path}: ${quoted(before)} → ${quoted(after)}`);
  const more = differences.length > MAX_DIFFERENCES ? [`… ${differences.length - MAX_DIFFERENCES}`] : [];
  const details = [
    ...(refused ? [sayRefused(t, refused)] : []),
    ...changes,
    ...more,
    ...files.map(t.file),
    ...notices.map((notice) => sayNotice(t, notice)),
  ];
  return [`${t.status[status].padEnd(12)}${name}`, ...details.map((detail) => `  ${detail}`)].map(harmless);
}

/** Names and texts of a foreign folder give a terminal no orders. */
const harmless = (line: string) => line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\uFFFD");

const quoted = (value: string | undefined) => (value === undefined ? "–" : `„${value}“`);

/** The last lines of an import. */
export const saySummary = ({ counts, isInterrupted }: ImportSummary, dryRun: boolean): string[] => [
  t.summary(counts),
  ...(dryRun ? [t.dryRun] : []),
  ...(isInterrupted ? [t.interrupted] : []),
];
