import { z } from "zod";
import { isAllowedLink, isForeignLink } from "../../../platform/markdown";
import { withoutDirectionMarks } from "../../../platform/text/direction-marks";
import type { Messages } from "../messages";
import { limits, type TimelineEntry, withoutMargins } from "../sections";

const line = (most: number, tooLong: string) =>
  z
    .string()
    .overwrite((text) => withoutDirectionMarks(text).replace(/\s+/g, " ").trim())
    .max(most, tooLong);

/** Which version of a row the form was filled from. */
export const Revision = z.coerce.number().int().catch(0);

/** What an editor types about an entry. Figures and evidence are written one per line, parted by "|". */
export const EntryInput = ({ errors }: Messages) =>
  z
    .object({
      revision: Revision,
      title: line(limits.line, errors.tooLong(limits.line)).min(1, errors.titleMissing),
      date: line(limits.date, errors.tooLong(limits.date)).min(1, errors.dateMissing),
      kind: line(limits.short, errors.tooLong(limits.short)),
      description: z
        .string()
        .overwrite((text) => withoutMargins(withoutDirectionMarks(text).replace(/\r\n?/g, "\n")))
        .max(limits.text, errors.tooLong(limits.text)),
      "document.document": line(limits.url, errors.tooLong(limits.url)).refine(isAllowedLink).default(""),
      documentTitle: line(limits.line, errors.tooLong(limits.line)).default(""),
      figures: pairs(errors.figureLine, () => true),
      evidence: pairs(
        errors.evidenceLine,
        ([, url]) => isAllowedLink(url) && (!isForeignLink(url) || URL.canParse(url)),
      ),
    })
    .transform(({ figures, evidence, documentTitle, "document.document": document, ...entry }) => ({
      ...entry,
      added: { document, title: documentTitle },
      figures: figures.map(([value, label]) => ({ value, label, extra: {} })),
      evidence: evidence.map(([title, url]) => ({ title, url, extra: {} })),
    }));

export type TypedEntry = z.infer<ReturnType<typeof EntryInput>>;
export type EntryFields = Omit<TypedEntry, "revision" | "added">;

export const RevisionInput = z.object({ revision: Revision });

type Pair = [first: string, second: string];

/** "12 | Räume" in every line; a line that is not such a pair is wrong. */
function pairs(wrong: string, isFit: (pair: Pair) => boolean) {
  const schema = z.string().overwrite(withoutDirectionMarks);
  return schema.transform((text, context): Pair[] => {
    const lines = text.split("\n").filter((written) => written.trim() !== "");
    const found = lines.map((written): Pair => {
      const [first = "", ...rest] = written.split("|");
      return [first.trim(), rest.join("|").trim()];
    });
    const isWrong = found.some(
      (pair) => pair[0] === "" || pair[1] === "" || !isFit(pair) || pair.join("").length > limits.line,
    );
    if (isWrong) context.addIssue({ code: "custom", message: wrong });
    return found;
  });
}

/** How figures and evidence stand in their text areas. */
export const figureLines = (figures: TimelineEntry["figures"]) =>
  figures.map(({ value, label }) => `${value} | ${label}`).join("\n");
export const evidenceLines = (evidence: TimelineEntry["evidence"]) =>
  evidence.map(({ title, url }) => `${title} | ${url}`).join("\n");
