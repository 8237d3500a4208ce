import { sql } from "kysely";
import { isLoopback } from "../config";
import type { TenantTx } from "../db";
import { fileUrl } from "../files/urls";
import { LOCALES, type Locale } from "../text";
import type { Banner } from "./banner";
import type { PortalState } from "./state";

export type MenuItem = {
  area: "main" | "footer" | "legal" | "simple" | "sign";
  href: string;
  label: string;
  en?: string;
  simple?: string;
};

/** The office that residents may call or visit. */
export type Contact = { office?: string; lines?: string[]; phone?: string; email?: string };

/** A public face of a tenant. `origin` builds every link that leaves a page: mails, feeds, sign-in. */
export type Portal = {
  id: string;
  tenantId: string;
  ownerOrganisationId: string;
  name: string;
  claim: string;
  mark: string;
  host: string;
  origin: string;
  isSignInHost: boolean;
  /** Where the people of the tenant sign in. */
  signInOrigin: string;
  /** Whether this installation is tried out on one machine, and nobody else reaches it. */
  isTrial: boolean;
  /** The origins of the tenant's other portals. */
  siblings: string[];
  colourMain: string;
  colourSun: string;
  colourWarm: string;
  contact: Contact;
  menu: MenuItem[];
  /** Only those who make it see a portal that is being prepared. */
  state: PortalState;
  /** The languages in which it is offered; German is always one. */
  locales: Locale[];
  banner: Banner | undefined;
  logo: Logo | undefined;
};

/** A picture instead of the drawn mark, and what it shows. */
export type Logo = { href: string; alt: string };

/**
 * Scheme and port by which this installation is reached: "https:" and "", or "http:" and ":3000". On trial only this
 * machine reaches it.
 */
export type Address = { protocol: string; port: string; isTrial: boolean };

/** @example originOf("erlach.localhost", { protocol: "http:", port: ":3000" }) → "http://erlach.localhost:3000" */
export const originOf = (host: string, { protocol, port }: Pick<Address, "protocol" | "port">): string =>
  `${protocol}//${host}${port}`;

/** @example addressOf("http://localhost:3000") → { protocol: "http:", port: ":3000", isTrial: true } */
export function addressOf(baseUrl: string): Address {
  const { protocol, port, hostname } = new URL(baseUrl);
  return { protocol, port: port && `:${port}`, isTrial: isLoopback(hostname.replace(/^\[(.+)\]$/, "$1")) };
}

/** The portals of the transaction's tenant with their addresses. */
export async function listPortals(tx: TenantTx, address: Address): Promise<Portal[]> {
  const rows = await tx
    .selectFrom("portals")
    .innerJoin("hosts", (join) =>
      join.onRef("hosts.portalId", "=", "portals.id").onRef("hosts.tenantId", "=", "portals.tenantId"),
    )
    .leftJoin("files", (join) =>
      join.onRef("files.id", "=", "portals.logoFileId").onRef("files.tenantId", "=", "portals.tenantId"),
    )
    .selectAll("portals")
    .select(["hosts.host", "files.name as logoName"])
    .where("hosts.isPrimary", "=", true)
    .orderBy("hosts.host")
    .execute();
  const signIn = rows.find(({ isSignInHost }) => isSignInHost) ?? rows[0];
  return rows.map((row) => ({
    ...row,
    // The database checks nothing inside these two; the seams that write them do (CreatePortal, issue of menus).
    contact: row.contact as Contact,
    menu: row.menu as MenuItem[],
    banner: (row.banner as Banner | null) ?? undefined,
    logo: logoOf(row),
    locales: LOCALES.filter((locale) => row.locales.includes(locale)),
    origin: originOf(row.host, address),
    signInOrigin: originOf(signIn?.host ?? row.host, address),
    isTrial: address.isTrial,
    siblings: rows.filter(({ host }) => host !== row.host).map(({ host }) => originOf(host, address)),
  }));
}

const logoOf = ({ logoFileId: id, logoName: name, logoAlt: alt }: LogoRow): Logo | undefined =>
  id !== null && name !== null ? { href: fileUrl({ id, name }), alt } : undefined;

type LogoRow = { logoFileId: string | null; logoName: string | null; logoAlt: string };

/** A portal by its id. Undefined in another tenant. */
export const findPortal = async (tx: TenantTx, id: string, address: Address): Promise<Portal | undefined> =>
  (await listPortals(tx, address)).find((portal) => portal.id === id);

type NewPortal = Pick<Portal, "ownerOrganisationId" | "name" | "host"> &
  Partial<
    Pick<
      Portal,
      "claim" | "mark" | "isSignInHost" | "colourMain" | "colourSun" | "colourWarm" | "contact" | "menu" | "state"
    >
  > & { aliases?: readonly string[] };

/** Teal, sun and rose: what a portal looks like before its town has chosen colours. */
export const COLOURS = { colourMain: "#0d4a5b", colourSun: "#ffcc4d", colourWarm: "#f6c1b0" };

/**
 * Opens a portal under a host name (without port), which nobody else may have. It is being prepared until somebody says
 * that it is live. Returns its id.
 *
 * @example await createPortal(tx, { ownerOrganisationId, name: "Erlach", host: "erlach.example" });
 */
export async function createPortal(tx: TenantTx, { host, aliases = [], ...input }: NewPortal): Promise<string> {
  const { contact = {}, menu = [], ...columns } = { ...COLOURS, ...input };
  const { id } = await tx
    .insertInto("portals")
    .values({ ...columns, contact: JSON.stringify(contact), menu: JSON.stringify(menu) })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`select name_host(${host}, ${id}, true)`.execute(tx);
  for (const alias of aliases) await sql`select name_host(${alias}, ${id}, false)`.execute(tx);
  return id;
}

/**
 * Gives a portal another name by which it is found and which its links carry. The one before stays and leads there.
 * The name may be one that it has already, and must not be another portal's.
 *
 * @example await changeHost(tx, { portalId, host: "erlach.example" });
 */
export async function changeHost(tx: TenantTx, { portalId, host }: { portalId: string; host: string }): Promise<void> {
  await sql`select change_host(${host}, ${portalId})`.execute(tx);
}
