import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { fileUrl } from "../../../platform/files";
import type { Locale } from "../../../platform/text";
import { pathKey } from "../files/pictures";
import { fileNote } from "../files/resolve";
import { licenceOf } from "./credit";
import { findItemByPath, listKitItems, lockItem } from "./queries";
import { assertThere, refuse } from "./rules";
import { changeItem } from "./write-queries";

export type KitFile = ReturnType<typeof kitFile>;

/** The files that the media kit of a portal offers, by their names there, told in the language of the page. */
export const listKit = async (tx: TenantTx, portalId: string, locale: Locale) =>
  (await listKitItems(tx, portalId)).map((item) => kitFile(item, locale));

const kitFile = (item: Awaited<ReturnType<typeof listKitItems>>[number], locale: Locale) => ({
  id: item.id,
  title: item.kitTitle,
  href: fileUrl({ id: item.fileId, name: item.name }),
  note: fileNote(item, locale),
  credit: item.credit,
  licence: licenceOf(item, locale),
  isAccessible: item.reading === "accessible",
  alternative: item.alternativeUrl,
});

type Offer = { portalId: string; path: string; title: string };

/** Offers a file of the library in the media kit, or gives it another name there. Throws a Refusal. */
export async function offerInKit(tx: TenantTx, { portalId, path, title }: Offer, now: Date): Promise<void> {
  const found = (await findItemByPath(tx, portalId, pathKey(path))) ?? refuse("not_there");
  assertThere(await lockItem(tx, portalId, found.id));
  await changeItem(tx, found.id, { kitTitle: title });
  await audit(tx, { act: "media.kit_added", objectId: found.id }, now);
}

/** Offers it no more. It stays in the library. */
export async function takeFromKit(tx: TenantTx, { portalId, id }: { portalId: string; id: string }, now: Date) {
  const { kitTitle } = await lockItem(tx, portalId, id);
  if (kitTitle === "") return;
  await changeItem(tx, id, { kitTitle: "" });
  await audit(tx, { act: "media.kit_removed", objectId: id }, now);
}
