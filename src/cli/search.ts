import { searchables } from "../app/searchable";
import { indexStale, noteEverything, searchWordsDue } from "../platform/search";
import { StartError } from "../platform/start-error";
import type { Call, Command } from "./command";

export const rebuildSearchCommand: Command = {
  usage: "search rebuild",
  help: "Liest alle Texte neu in die Suche ein. Unterbrochen, macht der laufende Server weiter.",
  arguments: 0,
  run: rebuildSearch,
};

/** Twice for compounds that were written before their parts: the second time those only. */
async function rebuildSearch({ open, say, signal }: Call): Promise<number> {
  const { database } = await open();
  for (const { id: tenantId, name } of await database.listTenants()) {
    const count = await database.transaction({ tenantId }, noteEverything);
    say(`${name}: ${count} Inhalte …`);
    for (const pass of ["all", "compounds"]) {
      if (pass === "compounds") await database.transaction({ tenantId }, searchWordsDue);
      while (await database.transaction({ tenantId }, (tx) => indexStale(tx, searchables))) {
        if (signal.aborted) throw new StartError("Unterbrochen. Was noch fehlt, liest der Server nach.");
      }
    }
  }
  say("Die Suche ist auf dem neuesten Stand.");
  return 0;
}
