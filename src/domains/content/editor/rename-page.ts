import { createHash } from "node:crypto";
import { z } from "zod";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { WrongInput } from "../../../platform/errors";
import { START_SLUG } from "../page";
import { listAliases } from "../pages/queries";
import { replaceAliases } from "../pages/write-queries";
import { pageUrl } from "../urls";
import { aliasOf } from "./alias";
import { SlugInput } from "./create-page";
import { type Deciding, draftInHand } from "./draft-in-hand";
import { textOf } from "./fields";
import { announcePage } from "./materialise";
import type { EditorTexts } from "./messages";
import { listSlugs, lockSlugs } from "./queries";
import { refuse } from "./rules";
import { isShownAnywhere } from "./trash-page";

const MAX_ALIASES = 50;
const MAX_ALIAS = 300;

/** Where else the page was: one address per line, as it stood in the browser or only the part behind the host. */
export const AddressInput = ({ errors }: EditorTexts) =>
  z.object({
    seen: z.string().max(64).default(""),
    slug: SlugInput(errors.badSlug).refine((slug) => slug !== "", errors.slugMissing),
    aliases: textOf(MAX_ALIASES * MAX_ALIAS, errors.tooLong).transform((text, context): string[] => {
      const aliases = [...new Set(text.split("\n").map(aliasOf).filter(Boolean))];
      const isWrong = aliases.length > MAX_ALIASES || aliases.some((alias) => alias.length > MAX_ALIAS);
      if (isWrong) context.addIssue({ code: "custom", message: errors.tooManyAliases });
      return aliases;
    }),
  });

type Address = { slug: string; aliases: readonly string[] };

/** Tells what an editor saw from what is there: the address and all former ones. @example versionOf({ slug: "fest", aliases: [] }) */
export const versionOf = ({ slug, aliases }: Address): string =>
  createHash("sha256")
    .update([slug, ...aliases].join("\n"))
    .digest("hex")
    .slice(0, 32);

type Renaming = Omit<Deciding, "revision"> & {
  /** The version of the address that the editor saw. */
  seen: string;
  slug: string;
  aliases: string[];
  isTaken: (path: string) => boolean;
  slugTaken: string;
};

/**
 * Gives a page another address. The one before leads to it, and so do all that are named; those that the editor saw and
 * no longer names lead nowhere. Refuses with "changed_meanwhile" when they are not those that the editor saw.
 */
export async function renamePage(tx: TenantTx, { place, personId, slug, aliases, ...rest }: Renaming, now: Date) {
  const { draft, hand } = await draftInHand(tx, { place, personId });
  const { pageId, portalId } = draft;
  if (draft.deletedAt) refuse("page_gone");
  if (hand !== "publisher" && (await isShownAnywhere(tx, pageId))) refuse("not_yours");
  const isNew = slug !== draft.slug && draft.slug !== START_SLUG;
  const known = await listAliases(tx, pageId);
  if (rest.seen !== versionOf({ slug: draft.slug, aliases: known })) refuse("changed_meanwhile");
  if (isNew) {
    await lockSlugs(tx, portalId);
    const isUsed = (await listSlugs(tx, portalId)).has(slug) || rest.isTaken(pageUrl({ ...draft, slug }));
    if (isUsed || slug === START_SLUG) throw new WrongInput({ slug: rest.slugTaken });
    await tx.updateTable("pages").set({ slug }).where("id", "=", pageId).execute();
  }
  const wanted = [...new Set([...aliases, ...(isNew ? [draft.slug] : [])])].filter((alias) => alias !== slug);
  await replaceAliases(tx, { id: pageId, portalId }, wanted);
  await announcePage(tx, isNew ? { ...draft, slug } : draft, now);
  const details = { aliases: wanted.length - known.length };
  await audit(tx, { act: isNew ? "content.page_renamed" : "content.page_aliases", objectId: pageId, details }, now);
}
