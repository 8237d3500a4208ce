import { createHash } from "node:crypto";
import type { TenantTx } from "../db";
import { Refusal } from "../errors";

/** What is changed in one form. */
const PARTS = {
  details: ["name", "claim", "contact", "locales"],
  banner: ["banner"],
  colours: ["colourMain", "colourSun", "colourWarm"],
} as const;

export type PartName = keyof typeof PARTS;
export type PartRefusal = "portal_changed";

/** What a portal says about itself now: another process may have changed it since this one remembered it. */
export const currentPortal = (tx: TenantTx, portalId: string) => rowOf(tx, portalId).executeTakeFirstOrThrow();

type Row = Awaited<ReturnType<typeof currentPortal>>;

const rowOf = (tx: TenantTx, portalId: string) =>
  tx
    .selectFrom("portals")
    .select([...PARTS.details, ...PARTS.banner, ...PARTS.colours])
    .where("id", "=", portalId);

/** Names one state of a part, so that nobody replaces what they have not seen. */
export const partVersion = (row: Row, part: PartName): string =>
  createHash("sha256")
    .update(JSON.stringify(PARTS[part].map((name) => row[name])))
    .digest("base64url")
    .slice(0, 16);

/** Held until the transaction ends. Throws Refusal "portal_changed" when the part is not as it was seen. */
export async function assertSeen(tx: TenantTx, portalId: string, part: PartName, seen: string): Promise<void> {
  const row = await rowOf(tx, portalId).forUpdate().executeTakeFirstOrThrow();
  if (partVersion(row, part) !== seen) throw new Refusal<PartRefusal>("portal_changed");
}
