import type { TenantTx } from "../db";
import type { DB } from "../db/tables";

export type TableName = keyof DB & string;

/** A table that holds something about people. The texts are German: they stand in the processing record. */
export type PersonalTable = {
  table: TableName;
  /** The columns that hold it, as the app calls them. */
  columns: readonly string[];
  /** The same for readers: "Name, E-Mail-Adresse, Sprache". */
  data: string;
  purpose: string;
  legalBasis: string;
  retention: string;
};

/** Table → the rows about one person. */
export type PersonalExport = Partial<Record<TableName, readonly object[]>>;

/**
 * What a domain or a part of the platform keeps about people, and how it answers for it (GDPR Art. 13, 15, 17, 30).
 *
 * @example
 * export const groupPrivacy: PrivacyPart = {
 *   name: "groups", title: "Arbeitsgruppen", tables: [{ table: "memberships", … }],
 *   exportPerson: async (tx, personId) => ({ memberships: await listMembershipsOf(tx, personId) }),
 *   erasePerson: (tx, personId) => deleteMembershipsOf(tx, personId),
 * };
 */
export type PrivacyPart = {
  /** Snake case; names the nightly job. */
  name: string;
  title: string;
  tables: readonly PersonalTable[];
  /**
   * Texts of an organisation that may name people, or do. They refer to no account: neither export nor erasure finds
   * them, and the organisation changes them when somebody asks. `retention` says so (`WITH_THE_TEXT`).
   */
  texts?: readonly PersonalTable[];
  exportPerson: (tx: TenantTx, personId: string) => Promise<PersonalExport>;
  /** Afterwards nothing of the export is left. What refers to the row in `people` by a cascade may be left to it. */
  erasePerson: (tx: TenantTx, personId: string, now: Date) => Promise<unknown>;
  /** Takes away what was kept long enough. Runs every night. */
  retentionDue?: (tx: TenantTx, now: Date) => Promise<unknown>;
};

/** Public tasks of a municipality (§ 3 BDSG and the data protection act of the state follow it). */
export const PUBLIC_TASK = "Art. 6 Abs. 1 Buchst. e DSGVO (öffentliche Aufgabe)";
/** Security of what runs, proof of what was done. */
export const DUTY = "Art. 6 Abs. 1 Buchst. c DSGVO (Rechenschaft und Sicherheit, Art. 5 Abs. 2, Art. 32 DSGVO)";

/** How long a name in a text stays, and what becomes of it when an account is erased. */
export const WITH_THE_TEXT =
  "solange der Text gezeigt wird; er bleibt, wenn ein Konto gelöscht wird, und wird auf Antrag von der Organisation geändert";

/**
 * A part that knows no accounts and holds nothing but texts of organisations.
 *
 * @example export const hoursPrivacy = editorialPart({ name: "hours", title: "Stunden", texts: [{ table: "hourSums", … }] });
 */
export const editorialPart = (part: Required<Pick<PrivacyPart, "name" | "title" | "texts">>): PrivacyPart => ({
  ...part,
  tables: [],
  exportPerson: async () => ({}),
  erasePerson: async () => {},
});

/** The address of a person when nobody else shares it: rows that know an address only are about them alone. */
export async function soleAddressOf(tx: TenantTx, personId: string): Promise<string | undefined> {
  const people = await tx
    .selectFrom("people")
    .select("email")
    .where("email", "=", (eb) => eb.selectFrom("people as own").select("own.email").where("own.id", "=", personId))
    .limit(2)
    .execute();
  return people.length === 1 ? (people[0]?.email ?? undefined) : undefined;
}
