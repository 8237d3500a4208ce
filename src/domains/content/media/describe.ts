import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { isAllowedLink } from "../../../platform/markdown";
import { withoutDirectionMarks } from "../../../platform/text/direction-marks";
import type { Messages } from "./messages";
import { lockItem } from "./queries";
import { assertThere, assertUnchanged, LICENCES, type Licence, NAMED_LICENCES } from "./rules";
import { changeItem } from "./write-queries";

export const line = (most: number, tooLong: string) =>
  z
    .string()
    .overwrite((text) => withoutDirectionMarks(text).replace(/\s+/g, " ").trim())
    .max(most, tooLong)
    .default("");

/** Which version of an item a form was filled from. */
export const Revision = z.coerce.number().int().catch(0);

/** "30-70": hundredths from the left and from the top, in tens. */
const Focus = z
  .string()
  .regex(/^(?:100|[0-9]?0)-(?:100|[0-9]?0)$/)
  .catch("50-50")
  .transform((text) => text.split("-").map(Number) as [number, number]);

const credits = ({ errors }: Messages) => ({
  revision: Revision,
  credit: line(300, errors.tooLong(300)),
  licence: z.enum(LICENCES, { error: errors.licence }).default("unstated"),
  licenceNote: line(500, errors.tooLong(500)),
});

type Credits = { licence: Licence; credit: string; licenceNote: string };

type Wrong = (field: string, message: string) => void;

/** A licence that asks for a name has one, and one that is none of the list says what it is. */
function checkCredits({ errors }: Messages, { licence, credit, licenceNote }: Credits, wrong: Wrong) {
  if (NAMED_LICENCES.has(licence) && credit === "") wrong("credit", errors.creditMissing);
  if (licence === "other_licence" && licenceNote === "") wrong("licenceNote", errors.licenceNoteMissing);
}

const wrongIn =
  (context: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void }): Wrong =>
  (field, message) =>
    context.addIssue({ code: "custom", path: [field], message });

/** What an editor says about a picture. Either it shows something, or it decorates. */
const PictureInput = (t: Messages) =>
  z
    .object({
      ...credits(t),
      alt: line(500, t.errors.tooLong(500)),
      altEn: line(500, t.errors.tooLong(500)),
      altSimple: line(500, t.errors.tooLong(500)),
      decorative: z.literal("on").optional(),
      focus: Focus,
    })
    .superRefine((input, context) => {
      const wrong = wrongIn(context);
      const { alt, altEn, altSimple, decorative } = input;
      checkCredits(t, input, wrong);
      if (!decorative && alt === "") wrong("alt", t.errors.altMissing);
      if (decorative && `${alt}${altEn}${altSimple}` !== "") wrong("decorative", t.errors.altOrDecorative);
    })
    .transform(({ decorative, focus: [focusX, focusY], ...input }) => ({
      ...input,
      ...{ decorative: decorative === "on", focusX, focusY },
    }));

/** What an editor says about a document. */
const DocumentInput = (t: Messages) =>
  z
    .object({
      ...credits(t),
      reading: z.enum(["unchecked", "accessible", "inaccessible"], { error: t.errors.reading }).default("unchecked"),
      alternativeUrl: line(2_000, t.errors.tooLong(2_000)).refine(
        (url) => url === "" || (isAllowedLink(url) && /^(\/|https?:\/\/[^\s]+$)/.test(url)),
        t.errors.alternativeUrl,
      ),
    })
    .superRefine((input, context) => checkCredits(t, input, wrongIn(context)));

type Description = z.infer<ReturnType<typeof PictureInput>> | z.infer<ReturnType<typeof DocumentInput>>;

export const DescriptionInput = (t: Messages, kind: "picture" | "document"): z.ZodType<Description> =>
  kind === "picture" ? PictureInput(t) : DocumentInput(t);

type Describe = { portalId: string; id: string; description: Description };

/** Saves what an editor says about an item. */
export async function describeItem(tx: TenantTx, { portalId, id, description }: Describe, now: Date): Promise<void> {
  const item = await lockItem(tx, portalId, id);
  const { revision, ...said } = description;
  assertThere(item);
  assertUnchanged(item, revision);
  await changeItem(tx, id, said);
  const fields = Object.entries(said).flatMap(([field, value]) =>
    isDeepStrictEqual(value, item[field as keyof typeof item]) ? [] : [field],
  );
  await audit(tx, { act: "media.described", objectId: id, details: { fields } }, now);
}
