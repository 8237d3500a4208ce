import { readFileSync } from "node:fs";
import { MIGRATIONS } from "../app/installation";
import { eraseAgain, forgetAgain } from "../app/journal";
import { backup, openJournal, restore } from "../platform/backup";
import { openDatabase } from "../platform/db";
import { openInstallation } from "../platform/db/open";
import { openStorage } from "../platform/files";
import { installJobs } from "../platform/jobs/install";
import { openSecrets } from "../platform/secrets";
import { type Call, type Command, pathFrom } from "./command";

export const backupCommand: Command = {
  usage: "backup <Datei>",
  help: "Sichert alle Daten und Dateien in eine Datei. Die Schlüsseldatei ist nicht dabei.",
  arguments: 1,
  run: backUp,
};

export const restoreCommand: Command = {
  usage: "restore <Datei>",
  help: "Spielt eine Sicherung in eine leere Installation zurück. Der Server darf nicht laufen.",
  arguments: 1,
  run: bringBack,
};

const versionOfProgram = (): string => JSON.parse(readFileSync("package.json", "utf8")).version;

async function backUp({ words: [typed = ""], config, open, say, signal }: Call): Promise<number> {
  const { urls, secrets } = await open();
  const file = pathFrom(typed);
  const storage = openStorage(config);
  const where = { file, ownerUrl: urls.ownerUrl, storage, secrets };
  const summary = await backup({ ...where, version: versionOfProgram(), now: new Date(), say, signal });
  const rows = Object.values(summary.rows).reduce((sum, count) => sum + count, 0);
  say(`Gesichert: ${file}, Zeilen: ${rows}, Dateien: ${summary.files}.`);
  say(`Bitte bewahren Sie die Schlüsseldatei ${config.secretFile} getrennt davon auf.`);
  return 0;
}

/** Opens the installation without bringing its schema up to date: that of the backup comes first. */
async function bringBack({ words: [typed = ""], config, say, signal }: Call): Promise<number> {
  const secrets = openSecrets(config.secretFile);
  const { urls, stop } = await openInstallation(config, { usage: "server", passwordFor: secrets.passwordFor });
  const database = openDatabase(urls.appUrl);
  const storage = openStorage(config);
  const journal = openJournal({ dataDir: config.dataDir, storage });
  try {
    const { files } = await restore({
      ...{ file: pathFrom(typed), ownerUrl: urls.ownerUrl, migrations: MIGRATIONS, now: new Date() },
      ...{ database, storage, secrets, journal, say, signal },
      erasePerson: eraseAgain,
      forget: forgetAgain,
      installQueue: () => installJobs(urls.jobsUrl),
    });
    say(`Zurückgespielt, Dateien: ${files}. Der Server kann starten.`);
    return 0;
  } finally {
    await database.close();
    await stop();
  }
}
