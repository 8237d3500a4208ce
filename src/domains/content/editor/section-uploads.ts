import type { Visit } from "../../../platform/http/env";
import { addUploaded } from "../media/document-field";
import type { Section } from "../sections";

/** A section with the documents that were uploaded in its form. `order` says where each entry of the form stands now. */
export async function withUploads(c: Visit, section: Section, order: readonly number[]): Promise<Section> {
  if (section.kind !== "downloads") return section;
  const items: typeof section.items = [];
  for (const [index, item] of section.items.entries()) {
    const url = await addUploaded(c, `items.${order[index]}.url`);
    items.push(url ? { ...item, url } : item);
  }
  return { ...section, items };
}
