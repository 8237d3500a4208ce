import { audit } from "../platform/audit";
import { hostNameIn } from "../platform/portals/host-name";
import { addressOf, changeHost, originOf } from "../platform/portals/portal";
import { StartError } from "../platform/start-error";
import type { Call, Command } from "./command";

export const changeHostCommand: Command = {
  usage: "portal host <alter Name> <neuer Name>",
  help: "Gibt einem Portal einen anderen Rechnernamen. Der alte bleibt und führt zum neuen.",
  arguments: 2,
  run: change,
};

async function change({ words, config, open, say }: Call): Promise<number> {
  const [from, to] = [hostFrom(words[0]), hostFrom(words[1])];
  const { database } = await open();
  const [old, taken] = await Promise.all([database.findHost(from), database.findHost(to)]);
  if (!old) throw new StartError(`Unter ${from} ist kein Portal zu erreichen.`);
  const { tenantId, portalId } = old;
  if (taken && taken.portalId !== portalId) throw new StartError(`${to} gehört schon zu einem anderen Portal.`);
  await database.transaction({ tenantId }, async (tx) => {
    await changeHost(tx, { portalId, host: to });
    await audit(
      tx,
      { act: "portal.host_changed", objectId: portalId, details: { by: "command", from, to } },
      new Date(),
    );
  });
  say(`Das Portal ist jetzt hier zu erreichen: ${originOf(to, addressOf(config.baseUrl))}`);
  return 0;
}

function hostFrom(typed = ""): string {
  const host = hostNameIn(typed);
  if (host === "") throw new StartError(`Das ist kein Rechnername: ${typed}`);
  return host;
}
