import type { TenantTx } from "../../db";
import { announce } from "../../events";
import { berlinDate } from "../../time/berlin";
import { keepDevice, listDevices } from "./queries";

declare module "../../events" {
  interface Topics {
    /** What its person should hear of, in case it was not them. `at` is a moment in ISO 8601. */
    "auth.safety_changed": { personId: string; portalId: string; what: SafetyChange; at: string; device?: string };
  }
}

export type SafetyChange =
  | "device"
  | "recovery"
  | "recovery_renewed"
  | "factor_added"
  | "factor_removed"
  | "factors_taken";

type Used = { personId: string; portalId: string; device: string };

/** Remembers a device, and lets its person know when it is a new one. Nobody is told of the first. */
export async function noteDevice(tx: TenantTx, { personId, portalId, device }: Used, now: Date): Promise<void> {
  const known = await listDevices(tx, personId);
  await keepDevice(tx, { personId, device, seenOn: berlinDate(now) });
  if (known.length === 0 || known.includes(device)) return;
  await announce(tx, "auth.safety_changed", { personId, portalId, what: "device", at: now.toISOString(), device });
}
