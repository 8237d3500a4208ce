import { type SqlBool, sql } from "kysely";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { announce } from "../../../platform/events";
import { removeFile } from "../../../platform/files";
import { addDays, berlinDate } from "../../../platform/time/berlin";
import { daysBefore } from "../../../platform/time/day";
import { nextPeople, REMIND_DAYS, UNDO_DAYS } from "./rules";
import { changeItem, settleAudience } from "./write-queries";

declare module "../../../platform/events" {
  interface Topics {
    /** Consents of people on pictures of a portal end soon, or have ended. */
    "media.consents_ending": { portalId: string; contentFileIds: string[] };
  }
}

const AT_ONCE = 500;
/** So many batches in one run: one transaction does not grow without end. What is left waits an hour. */
const MOST_BATCHES = 40;

/**
 * Takes pictures from the pages whose consent is over, and has the editors told of them and of those that end soon,
 * once each. Runs every hour, so that it is done soon after midnight in Berlin.
 */
export async function consentsDue(tx: TenantTx, now: Date): Promise<void> {
  for (let batch = 0; batch < MOST_BATCHES; batch++) if ((await consentsOnce(tx, now)) < AT_ONCE) return;
}

/** One batch. Returns how many there were of the kind of which there were more. */
async function consentsOnce(tx: TenantTx, now: Date): Promise<number> {
  const today = berlinDate(now);
  const over = await listAgreed(tx, addDays(today, -1)).execute();
  for (const { id, portalId, people } of over) {
    await changeItem(tx, id, { people: nextPeople("lapse", people) });
    await settleAudience(tx, portalId, id);
    await audit(tx, { act: "media.consent_lapsed", objectId: id }, now);
  }
  const ends = listAgreed(tx, addDays(today, REMIND_DAYS)).where("agreedUntil", ">=", today);
  const untold = await ends.where(sql<SqlBool>`agreed_until is distinct from reminded_of`).execute();
  for (const { id, agreedUntil } of untold) await noteReminder(tx, id, agreedUntil);
  const ending = [...over, ...untold];
  for (const portalId of new Set(ending.map((item) => item.portalId))) {
    const contentFileIds = ending.filter((item) => item.portalId === portalId).map(({ id }) => id);
    await announce(tx, "media.consents_ending", { portalId, contentFileIds });
  }
  return Math.max(over.length, untold.length);
}

/** Pictures of people who agree up to a day at most; none of the trash. */
const listAgreed = (tx: TenantTx, upTo: string) =>
  tx
    .selectFrom("contentFiles")
    .select(["id", "portalId", "people", "agreedUntil"])
    .where("people", "=", "agreed")
    .where("agreedUntil", "<=", upTo)
    .where("deletedAt", "is", null)
    .orderBy("agreedUntil")
    .orderBy("id")
    .limit(AT_ONCE);

/** Nothing about the item changes: its form stays good. */
const noteReminder = (tx: TenantTx, id: string, agreedUntil: string | null) =>
  tx.updateTable("contentFiles").set({ remindedOf: agreedUntil }).where("id", "=", id).execute();

/** Bytes that were replaced long ago cannot be brought back any more. */
export async function cleanVersionsDue(tx: TenantTx, now: Date): Promise<void> {
  const old = await tx
    .selectFrom("contentFileVersions")
    .select("fileId")
    .where("replacedAt", "<", daysBefore(now, UNDO_DAYS))
    .limit(AT_ONCE)
    .execute();
  for (const { fileId } of old) await removeFile(tx, fileId);
}

/** What a mail says about pictures, as they are now. */
export const listEnding = (tx: TenantTx, portalId: string, ids: readonly string[]) =>
  tx
    .selectFrom("contentFiles")
    .select(["id", "path", "alt", "people", sql<string>`agreed_until`.as("agreedUntil")])
    .where("portalId", "=", portalId)
    .where(({ eb, val }) => eb("id", "=", eb.fn.any(val([...ids]))))
    .where("people", "in", ["agreed", "lapsed"])
    .where("agreedUntil", "is not", null)
    .where("deletedAt", "is", null)
    .orderBy("agreedUntil")
    .orderBy("path")
    .execute();
