import { makeNotice } from "../src/app/admin/portal/legal/make-notice";
import { listLegalPages } from "../src/app/admin/portal/legal/queries";
import { accessibilitySections } from "../src/app/admin/portal/legal/words";
import type { TenantTx } from "../src/platform/db";
import { berlinDate } from "../src/platform/time/berlin";
import type { Place } from "./town";

/** The statement that the law asks for, made as everybody makes it, where a place has written none by hand. */
export async function stateAccessibility(
  tx: TenantTx,
  { place, portal }: { place: Place; portal: { id: string; ownerOrganisationId: string } },
  now: Date,
): Promise<void> {
  if ((await listLegalPages(tx, portal.id)).some(({ kind }) => kind === "accessibility")) return;
  const { office = place.name, phone = "", email = "" } = place.contact;
  const entries = {
    method: "self",
    evaluatedOn: berlinDate(now),
    conformity: "partial",
    gaps: "Videos in Gebärdensprache fehlen. Texte in Leichter Sprache gibt es noch nicht.",
    contact: [office, phone, email].filter(Boolean).join("\n"),
    enforcement: "Schlichtungsstelle des Landes für Barrierefreiheit\nTelefon 07000 99 88 00",
    more: "",
  } as const;
  await makeNotice(tx, { portal, kind: "accessibility", entries, sections: accessibilitySections(entries) }, now);
}
