import type { TenantTx } from "../../db";
import { berlinDate } from "../../time/berlin";
import { daysBefore } from "../../time/day";

/** Days without a sign-in after which a device is a stranger again. */
const KNOWN_DAYS = 365;

export const listDevices = async (tx: TenantTx, personId: string): Promise<string[]> =>
  (await tx.selectFrom("knownDevices").select("device").where("personId", "=", personId).execute()).map(
    ({ device }) => device,
  );

export const keepDevice = (tx: TenantTx, row: { personId: string; device: string; seenOn: string }) =>
  tx
    .insertInto("knownDevices")
    .values(row)
    .onConflict((conflict) => conflict.columns(["tenantId", "personId", "device"]).doUpdateSet({ seenOn: row.seenOn }))
    .execute();

export const devicesDue = (tx: TenantTx, now: Date) =>
  tx
    .deleteFrom("knownDevices")
    .where("seenOn", "<", berlinDate(daysBefore(now, KNOWN_DAYS)))
    .execute();

export const findReader = (tx: TenantTx, personId: string) =>
  tx.selectFrom("people").select(["name", "email", "locale"]).where("id", "=", personId).executeTakeFirst();
