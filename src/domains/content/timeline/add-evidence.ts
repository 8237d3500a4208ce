import { WrongInput } from "../../../platform/errors";
import type { Visit } from "../../../platform/http/env";
import { addUploaded, chosenName, DOCUMENT } from "../media/document-field";
import { messages } from "../messages";
import type { EntryFields, TypedEntry } from "./entry-input";

/** An entry as it was typed, with the document that was chosen or uploaded as one more piece of evidence. */
export async function withDocument(c: Visit, { revision: _, added, ...entry }: TypedEntry): Promise<EntryFields> {
  const { errors } = messages[c.var.locale];
  const url = (await addUploaded(c, DOCUMENT)) ?? added.document;
  if (url === "" && added.title === "") return entry;
  if (url === "") throw new WrongInput({ [chosenName(DOCUMENT)]: errors.documentMissing });
  if (added.title === "") throw new WrongInput({ documentTitle: errors.documentTitleMissing });
  return { ...entry, evidence: [...entry.evidence, { title: added.title, url, extra: {} }] };
}
