import { z } from "zod";
import { createAdmin } from "../domains/people";
import { addressOf } from "../platform/portals/portal";
import { StartError } from "../platform/start-error";
import type { Call, Command } from "./command";

export const createAdminCommand: Command = {
  usage: "admin create <E-Mail> [--tenant NAME]",
  help: "Gibt jemandem die Verwaltung und druckt einen Link zum Anmelden, der eine Viertelstunde gilt.",
  arguments: 1,
  options: { tenant: { type: "string" } },
  run: create,
};

async function create({ words, options, config, open, say }: Call): Promise<number> {
  const email = z.email().safeParse(words[0]?.trim());
  if (!email.success) throw new StartError(`Das ist keine E-Mail-Adresse: ${words[0]}`);
  const { database } = await open();
  const tenants = await database.listTenants();
  const tenant = tenants.find(({ slug }) => options.tenant === undefined || slug === options.tenant);
  if (!tenant) {
    throw new StartError(
      tenants.length === 0
        ? "Noch leer. Bitte erst den Server starten und einrichten."
        : `Bekannt sind: ${tenants.map(({ slug }) => slug).join(", ")}`,
    );
  }
  const wish = { email: email.data, address: addressOf(config.baseUrl) };
  const link = await database.transaction({ tenantId: tenant.id }, (tx) => createAdmin(tx, wish, new Date()));
  if (link === undefined) throw new StartError("Es gibt noch kein Portal.");
  say(`Zum Anmelden, eine Viertelstunde lang: ${link}`);
  return 0;
}
