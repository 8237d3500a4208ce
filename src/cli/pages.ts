import { existsSync, statSync } from "node:fs";
import type { Opened } from "../app/installation";
import { exportFolder, importFolder, sayReport, saySummary } from "../domains/content";
import { openStorage } from "../platform/files";
import { addressOf, listPortals, type Portal } from "../platform/portals/portal";
import { StartError } from "../platform/start-error";
import { type Call, type Command, pathFrom } from "./command";

export const importPagesCommand: Command = {
  usage: "import pages <Ordner> [--portal NAME] [--dry-run] [--swap]",
  help: "Liest einen Ordner von Seiten ein. --dry-run zeigt nur, was geschähe; --swap tauscht vertauschte Titel und Daten.",
  arguments: 1,
  options: { portal: { type: "string" }, "dry-run": { type: "boolean" }, swap: { type: "boolean" } },
  run: importPages,
};

export const exportPagesCommand: Command = {
  usage: "export pages <Ordner> [--portal NAME]",
  help: "Schreibt alle Seiten eines Portals mit Bildern in einen Ordner, im selben Format.",
  arguments: 1,
  options: { portal: { type: "string" } },
  run: exportPages,
};

async function importPages({ words, options, config, open, say, signal }: Call): Promise<number> {
  const folder = pathFrom(words[0] ?? "");
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new StartError(`Diesen Ordner gibt es nicht: ${folder}`);
  const opened = await open();
  const portal = await portalNamed(opened, options.portal);
  const dryRun = options["dry-run"] === true;
  const target = { portalId: portal.id, ownerOrganisationId: portal.ownerOrganisationId, storage: openStorage(config) };
  const how = { ...target, dryRun, swap: options.swap === true, now: new Date(), signal };
  const summary = await importFolder(runnerOf(opened, portal), folder, how, (report) => sayReport(report).forEach(say));
  saySummary(summary, dryRun).forEach(say);
  return summary.counts.refused > 0 || summary.isInterrupted ? 1 : 0;
}

async function exportPages({ words, options, config, open, say, signal }: Call): Promise<number> {
  const opened = await open();
  const portal = await portalNamed(opened, options.portal);
  const folder = pathFrom(words[0] ?? "");
  const what = { portalId: portal.id, storage: openStorage(config), signal };
  const count = await exportFolder(runnerOf(opened, portal), folder, what, say);
  say(
    signal.aborted
      ? "Unterbrochen. Was schon geschrieben ist, ist ganz."
      : `Geschrieben: ${count} Seiten nach ${folder}`,
  );
  return signal.aborted ? 1 : 0;
}

type Run = Parameters<typeof importFolder>[0];

const runnerOf =
  ({ database }: Opened, { tenantId }: Portal): Run =>
  (work, isKept) =>
    database.transaction({ tenantId }, work, isKept);

/** By name, host or the first word of the host, in any case; the one where people sign in when none is named. */
async function portalNamed({ database, config }: Opened, wanted: string | boolean | undefined): Promise<Portal> {
  const portals: Portal[] = [];
  for (const { id: tenantId } of await database.listTenants()) {
    const scope = { tenantId, readOnly: true };
    portals.push(...(await database.transaction(scope, (tx) => listPortals(tx, addressOf(config.baseUrl)))));
  }
  const found = portals.find(({ name, host, isSignInHost }) =>
    typeof wanted === "string" ? [name, host, host.split(".")[0]].some(isCalled(wanted)) : isSignInHost,
  );
  if (found) return found;
  const names = portals.map(({ name, host }) => `  ${name} (${host})`).join("\n");
  throw new StartError(portals.length === 0 ? "Es gibt noch kein Portal." : `Bitte ein Portal nennen:\n${names}`);
}

const isCalled = (wanted: string) => (name: string | undefined) => name?.toLowerCase() === wanted.toLowerCase();
