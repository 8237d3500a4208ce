import { z } from "zod";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { Missing } from "../../../platform/errors";
import { draftInHand } from "./draft-in-hand";
import { textOf } from "./fields";
import type { EditorTexts } from "./messages";
import { type DraftPlace, findRevision } from "./queries";
import { emptyRevision, findUseOfRevision } from "./revision-queries";
import { isInUse, MAX_REMOVAL_REASON, refuse } from "./rules";
import { listPlans } from "./schedule";

export const RemovalInput = ({ errors, history }: EditorTexts) =>
  z.object({ reason: textOf(MAX_REMOVAL_REASON, errors.tooLong).min(1, history.reasonMissing) });

/** How a journal finds the revision again: a number alone may mean another one after a restore. */
type RevisionKey = { pageId: string; locale: string; number: string; savedAt: string };

/** Told before the transaction is committed. What it throws keeps the revision from being removed. */
type Listener = (removed: RevisionKey & { tenantId: string; at: Date }) => void | Promise<void>;

const listeners: Listener[] = [];

/**
 * Lets somebody keep a journal of removed revisions, so that a restore does not bring them back.
 *
 * @example onRemoveRevision(({ tenantId, at, ...key }) => journal.append({ what: "page_revision", key, tenantId, at }));
 */
export const onRemoveRevision = (listener: Listener): void => void listeners.push(listener);

type Removing = { place: DraftPlace; personId: string; number: number; reason: string };

/**
 * Removes the content of one old revision for good; who, when and why stays in the history. What others wrote into
 * later revisions stays there.
 */
export async function removeRevision(tx: TenantTx, { place, personId, number, reason }: Removing, now: Date) {
  const { draft, hand } = await draftInHand(tx, { place, personId });
  if (hand !== "publisher") refuse("not_yours");
  const { removedAt, savedAt } = await findRevision(tx, { ...place, number });
  if (removedAt) refuse("revision_removed");
  const planned = (await listPlans(tx, place)).map(({ revision }) => revision);
  if (isInUse(number, draft, planned)) refuse("revision_in_use");
  const { pageId, locale } = draft;
  const removed = { pageId, locale, number };
  const tenantId = await emptyRevision(tx, { ...removed, personId, reason }, now);
  if (tenantId === undefined) throw new Missing("revision");
  await audit(tx, { act: "content.revision_removed", objectId: pageId, details: { locale, number } }, now);
  const key = { pageId, locale, number: String(number), savedAt: savedAt.toISOString() };
  for (const listener of listeners) await listener({ ...key, tenantId, at: now });
}

const Key = z.object({
  pageId: z.uuid(),
  locale: z.enum(["de", "en", "de-simple"]),
  number: z.coerce.number().int(),
  savedAt: z.iso.datetime(),
});

/**
 * After a restore: removes again what a journal names. Who and why went with the database that was lost. What stands
 * before everybody or in work again is "kept": somebody has to look at the page.
 */
export async function removeRevisionAgain(
  tx: TenantTx,
  key: Record<string, string>,
  removedAt: Date,
): Promise<"removed" | "gone" | "kept"> {
  const { savedAt, ...revision } = Key.parse(key);
  const use = await findUseOfRevision(tx, revision);
  if (!use || use.removedAt || use.savedAt.toISOString() !== savedAt) return "gone";
  if (use.isInUse) return "kept";
  await emptyRevision(tx, { ...revision, personId: null, reason: "" }, removedAt);
  return "removed";
}
