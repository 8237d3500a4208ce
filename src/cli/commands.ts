import { assertMayLoad, loadDemo } from "../../demo";
import { metricsToken } from "../platform/http/status-pages";
import { openSecrets, resealAll } from "../platform/secrets";
import { StartError } from "../platform/start-error";
import { createAdminCommand } from "./admin";
import { backupCommand, restoreCommand } from "./backup";
import type { Call, Command } from "./command";
import { exportPagesCommand, importPagesCommand } from "./pages";
import { erasePersonCommand, exportPersonCommand, unlockPersonCommand } from "./person";
import { changeHostCommand } from "./portal";
import { rebuildSearchCommand } from "./search";

/** Everything that can be typed after `npm run gemeinsinn --`. */
export const commands: Record<string, Command> = {
  "import pages": importPagesCommand,
  "export pages": exportPagesCommand,
  "admin create": createAdminCommand,
  "portal host": changeHostCommand,
  "person export": exportPersonCommand,
  "person erase": erasePersonCommand,
  "person unlock": unlockPersonCommand,
  "search rebuild": rebuildSearchCommand,
  backup: backupCommand,
  restore: restoreCommand,
  migrate: {
    usage: "migrate",
    help: "Bringt die Datenbank auf den Stand des Programms.",
    arguments: 0,
    run: migrateNow,
  },
  demo: {
    usage: "demo",
    help: "Baut die Beispielstadt in eine leere Datenbank. Unterbrochen, macht der nächste Aufruf weiter.",
    arguments: 0,
    run: buildDemo,
  },
  "metrics token": {
    usage: "metrics token",
    help: "Zeigt das Kennwort, mit dem ein anderer Rechner /metrics liest (Authorization: Bearer …).",
    arguments: 0,
    run: showMetricsToken,
  },
  "secrets rotate": {
    usage: "secrets rotate",
    help: "Legt einen neuen Hauptschlüssel an und versiegelt alles Geheime damit neu.",
    arguments: 0,
    run: rotateSecrets,
  },
};

async function migrateNow({ open, say }: Call): Promise<number> {
  const { applied } = await open();
  say(applied.length === 0 ? "Die Datenbank ist auf dem neuesten Stand." : `Angewendet: ${applied.join(", ")}`);
  return 0;
}

async function buildDemo({ open, say, signal }: Call): Promise<number> {
  const state = await loadDemo(await open(), { say, signal }, new Date());
  assertMayLoad(state);
  say(state === "loaded" ? "Die Beispielstadt ist schon da. Es wurde nichts verändert." : "Die Beispielstadt steht.");
  return 0;
}

async function showMetricsToken({ config, say }: Call): Promise<number> {
  say(metricsToken(openSecrets(config.secretFile)));
  return 0;
}

/** Interrupted, it goes on where it stopped: older keys stay readable. */
async function rotateSecrets({ open, say, signal }: Call): Promise<number> {
  const { secrets, database } = await open();
  secrets.rotate();
  let renewed = 0;
  for (const { id: tenantId } of await database.listTenants()) {
    for (let batch = 1; batch > 0; renewed += batch) {
      if (signal.aborted) throw new StartError("Unterbrochen. Was noch alt versiegelt ist, bleibt lesbar.");
      batch = await database.transaction({ tenantId }, (tx) => resealAll(tx, secrets));
    }
  }
  say(`Neuer Schlüssel angelegt, ${renewed} Werte neu versiegelt. Bitte den Server neu starten.`);
  return 0;
}
