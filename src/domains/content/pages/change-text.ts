import { z } from "zod";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { Missing } from "../../../platform/errors";
import { withoutDirectionMarks } from "../../../platform/text/direction-marks";
import type { Messages } from "../messages";
import { assertMay, assertUnchanged } from "../rules";
import { limits, withoutMargins } from "../sections";
import { sectionOfRow } from "../stored-page";
import { Revision } from "../timeline/entry-input";
import { pageUrl } from "../urls";
import { updateSection } from "./write-queries";

export const TextInput = ({ errors }: Messages) =>
  z.object({
    revision: Revision,
    title: z
      .string()
      .overwrite((title) => withoutDirectionMarks(title).replace(/\s+/g, " ").trim())
      .max(limits.line, errors.tooLong(limits.line)),
    text: z
      .string()
      .overwrite((text) => withoutMargins(withoutDirectionMarks(text).replace(/\r\n?/g, "\n")))
      .min(1, errors.textMissing)
      .max(limits.text, errors.tooLong(limits.text)),
  });

export type EditedText = Awaited<ReturnType<typeof textForEditing>>;

/** A text section of a portal with its page, also when it lies in the trash. */
export async function textForEditing(tx: TenantTx, portalId: string, id: string, lock: "lock" | "look" = "look") {
  const row = await tx
    .selectFrom("sections")
    .innerJoin("pages", "pages.id", "sections.pageId")
    .select(["sections.id", "body", "revision", "pages.id as pageId", "pages.slug", "pages.kind"])
    .select(({ fn }) => fn.coalesce("sections.deletedAt", "pages.deletedAt").as("deletedAt"))
    .where("sections.id", "=", id)
    .where("sections.kind", "=", "text")
    .where("portalId", "=", portalId)
    .$if(lock === "lock", (query) => query.forUpdate("sections"))
    .executeTakeFirstOrThrow(() => new Missing("text"));
  const { body, ...rest } = row;
  const section = sectionOfRow("text", body);
  if (section.kind !== "text") throw new Missing("text");
  return { ...rest, title: section.title, text: section.text, extra: section.extra };
}

type Change = { portalId: string; id: string; revision: number; title: string; text: string };

/** Saves what an editor changed about a text section. Returns the address of its page. */
export async function changeText(
  tx: TenantTx,
  { portalId, id, revision, title, text }: Change,
  now: Date,
): Promise<string> {
  const section = await textForEditing(tx, portalId, id, "lock");
  assertMay("change", section);
  assertUnchanged(section, revision);
  await updateSection(tx, id, { body: { title, text, extra: section.extra }, now });
  await audit(tx, { act: "content.text_changed", objectId: section.pageId, details: { sectionId: id } }, now);
  return pageUrl(section);
}
