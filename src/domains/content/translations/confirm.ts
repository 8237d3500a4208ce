import { z } from "zod";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import type { Locale } from "../../../platform/text";
import { restOn, translationOf } from "./queries";
import { assertMayConfirm } from "./rules";

export const ConfirmInput = z.object({ source: z.coerce.number().int().positive() });

type Confirming = {
  place: { portalId: string; pageId: string; locale: Locale; locales: readonly Locale[] };
  /** The revision of the original that the editor has seen. */
  source: number;
};

/** Somebody says that a translation is still right beside the original of today. Its next change makes it old again. */
export async function confirmTranslation(tx: TenantTx, { place, source }: Confirming, now: Date): Promise<void> {
  const translation = await translationOf(tx, place, "lock");
  assertMayConfirm(translation, source);
  await restOn(tx, translation, now);
  const { locale, sourceLocale, sourceRevision } = translation;
  const details = { locale, sourceLocale, sourceRevision };
  await audit(tx, { act: "content.translation_confirmed", objectId: place.pageId, details }, now);
}
