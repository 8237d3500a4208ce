import { createAdmin } from "../domains/people";
import { addressOf } from "../platform/portals/portal";
import { StartError } from "../platform/start-error";
import { type Call, type Command, emailFrom } from "./command";

export const createAdminCommand: Command = {
  usage: "admin create <E-Mail> [--tenant NAME]",
  help: "Gibt jemandem die Verwaltung und druckt einen Link zum Anmelden, der eine Viertelstunde gilt.",
  arguments: 1,
  options: { tenant: { type: "string" } },
  run: create,
};

async function create({ words, options, config, open, say }: Call): Promise<number> {
  const email = emailFrom(words[0]);
  const { database } = await open();
  const tenant = tenantNamed(await database.listTenants(), options.tenant);
  const wish = { email, address: addressOf(config.baseUrl) };
  const link = await database.transaction({ tenantId: tenant.id }, (tx) => createAdmin(tx, wish, new Date()));
  if (link === undefined) throw new StartError("Es gibt noch kein Portal.");
  say(`Zum Anmelden, eine Viertelstunde lang: ${link}`);
  return 0;
}

/** The only one need not be named. */
function tenantNamed(tenants: Tenant[], wanted: string | boolean | undefined): Tenant {
  if (tenants.length === 0) throw new StartError("Noch leer. Bitte erst den Server starten und einrichten.");
  const fitting = tenants.filter(({ slug }) => wanted === undefined || slug === wanted);
  const [tenant] = fitting;
  if (tenant && fitting.length === 1) return tenant;
  const names = tenants.map(({ slug }) => `  ${slug}`).join("\n");
  throw new StartError(`Bitte mit --tenant sagen, für wen:\n${names}`);
}

type Tenant = { id: string; slug: string };
