import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import type { Opened } from "../app/installation";
import { eraseEverything, exportEverything, privacyParts } from "../app/privacy";
import { listPeopleAt } from "../domains/people";
import { audit } from "../platform/audit";
import { unlockPerson } from "../platform/auth";
import { openJournal } from "../platform/backup";
import { openStorage } from "../platform/files";
import { makeFolders, reasonOf } from "../platform/folders";
import { log } from "../platform/log";
import { addressOf } from "../platform/portals/portal";
import type { PersonalExport } from "../platform/privacy/part";
import { StartError } from "../platform/start-error";
import { type Call, type Command, emailFrom, pathFrom } from "./command";

export const exportPersonCommand: Command = {
  usage: "person export <E-Mail> [Datei] [--id KENNUNG]",
  help: "Gibt als JSON aus, was über jemanden gespeichert ist, mit Zweck, Rechtsgrundlage und Frist.",
  arguments: 1,
  optional: 1,
  options: { id: { type: "string" } },
  run: exportOne,
};

export const erasePersonCommand: Command = {
  usage: "person erase <E-Mail> [--id KENNUNG] [--yes]",
  help: "Löscht jemanden überall, auch für ältere Sicherungen. Fragt vorher nach; mit --yes nicht.",
  arguments: 1,
  options: { id: { type: "string" }, yes: { type: "boolean" } },
  run: eraseOne,
};

export const unlockPersonCommand: Command = {
  usage: "person unlock <E-Mail> [--id KENNUNG]",
  help: "Nimmt jemandem alle Apps, Passkeys und Ersatzcodes, wenn sie verloren sind. Vorher prüfen, wer fragt!",
  arguments: 1,
  options: { id: { type: "string" } },
  run: unlockOne,
};

/** The sessions end as well: whoever has found the telephone shall not stay in. */
async function unlockOne({ words: [typed], options, config, open, say }: Call): Promise<number> {
  const { database } = await open();
  const { id, name, tenantId } = await personAt({ database }, emailFrom(typed), options.id);
  const journal = journalOf(config);
  const unlocked = { personId: id, address: addressOf(config.baseUrl), appendRevocation: journal.appendRevocation };
  const count = await database
    .transaction({ tenantId }, (tx) => unlockPerson(tx, unlocked, new Date()))
    .finally(journal.stop);
  say(count === 0 ? `${name} hat keinen zweiten Faktor.` : `${name} meldet sich wieder mit der E-Mail allein an.`);
  return 0;
}

async function exportOne({ words: [typed, file], options, open, say }: Call): Promise<number> {
  const email = emailFrom(typed);
  const opened = await open();
  const { id, tenantId } = await personAt(opened, email, options.id);
  const now = new Date();
  const found = await opened.database.transaction({ tenantId }, async (tx) => {
    await audit(tx, { act: "privacy.person_exported", objectId: id, details: { by: "command" } }, now);
    return exportEverything(tx, id);
  });
  const text = JSON.stringify({ person: id, at: now, tables: tablesOf(found) }, null, 2);
  if (file === undefined) say(text);
  else writeNew(pathFrom(file), `${text}\n`);
  return 0;
}

/** Each table with what somebody has to be told about it (Art. 15 Abs. 1 DSGVO). */
const tablesOf = (found: PersonalExport) =>
  privacyParts.flatMap(({ title, tables }) =>
    tables.map(({ table, data, purpose, legalBasis, retention }) => ({
      ...{ part: title, table, data, purpose, legalBasis, retention },
      rows: found[table] ?? [],
    })),
  );

/** For its owner only, and never over something that is there. */
function writeNew(path: string, text: string) {
  try {
    makeFolders(dirname(path));
    writeFileSync(path, text, { flag: "wx", mode: 0o600 });
  } catch (error) {
    throw new StartError(`${path} lässt sich nicht schreiben: ${reasonOf(error)}.`);
  }
}

async function eraseOne({ words, options, config, open, say, signal }: Call): Promise<number> {
  const email = emailFrom(words[0]);
  const opened = await open();
  const { id, name, tenant, tenantId } = await personAt(opened, email, options.id);
  if (options.yes !== true) {
    say(`Gelöscht wird ${name} (${tenant}). Bitte tippen Sie zur Bestätigung die E-Mail-Adresse ein:`);
    if ((await typedLine(signal)).toLowerCase() !== email)
      throw new StartError("Nicht bestätigt. Es wurde nichts gelöscht.");
  }
  const journal = journalOf(config);
  const doomed = { personId: id, appendErasure: journal.appendErasure };
  try {
    await opened.database.transaction({ tenantId }, (tx) => eraseEverything(tx, doomed, new Date()));
  } finally {
    await journal.stop();
  }
  say("Gelöscht. Das Journal hält fest, dass auch eine ältere Sicherung nichts davon zurückbringt.");
  return 0;
}

/** What a restore must not bring back is written there first. */
const journalOf = (config: Call["config"]) =>
  openJournal({
    ...{ dataDir: config.dataDir, storage: openStorage(config) },
    onError: (error) => log.warn({ err: error }, "journal: no copy in the storage"),
  });

/** Empty when nobody is there to type, or has had enough. */
async function typedLine(signal: AbortSignal): Promise<string> {
  const lines = createInterface({ input: process.stdin, signal });
  const { value = "" } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  return value.trim();
}

type Found = { id: string; name: string; tenantId: string; tenant: string };

/** The one with an address; `wanted` says who of several. */
async function personAt(
  { database }: Pick<Opened, "database">,
  email: string,
  wanted: string | boolean | undefined,
): Promise<Found> {
  const people: Found[] = [];
  for (const { id: tenantId, slug: tenant } of await database.listTenants()) {
    const found = await database.transaction({ tenantId, readOnly: true }, (tx) => listPeopleAt(tx, email));
    people.push(...found.map((person) => ({ ...person, tenantId, tenant })));
  }
  if (people.length === 0) throw new StartError(`Zu ${email} gibt es kein Konto.`);
  const fitting = people.filter(({ id }) => wanted === undefined || id === wanted);
  const [person] = fitting;
  if (person && fitting.length === 1) return person;
  const names = people.map(({ id, name, tenant }) => `  ${id}  ${name} (${tenant})`).join("\n");
  throw new StartError(`Bitte mit --id sagen, wer gemeint ist:\n${names}`);
}
