import type { Page } from "../page";
import type { Section } from "../sections";

/** A picture or document that a page names. `alt` is what it shows, empty when it decorates. */
export type FileUse = { path: string; alt: string };

type Content = Pick<Page, "image" | "sections">;

/** The pictures that a page shows, each path once. */
export function picturesOf(page: Content): FileUse[] {
  const uses = [{ path: page.image, alt: "" }, ...page.sections.flatMap(usesOf)];
  return unique(uses.filter(({ path }) => path !== ""));
}

function usesOf(section: Section): FileUse[] {
  switch (section.kind) {
    case "hero":
    case "callToAction":
      return [{ path: section.image, alt: "" }];
    case "picture":
      return [{ path: section.image, alt: section.alt }];
    case "highlights":
    case "sponsors":
    case "goals":
    case "structure":
    case "timeline":
      return section.items.map(({ image }) => ({ path: image, alt: "" }));
    default:
      return [];
  }
}

/** Everything that a page wants from its folder: pictures, downloads, evidence, and what its texts link to. */
export function filesNamedBy(page: Content): FileUse[] {
  const named = textsIn(page.sections).flatMap((text) => {
    const targets = [...text.matchAll(/\]\(\s*<?([^)\s>]+)/g)].map(([, target = ""]) => target);
    return isFolderPath(text) ? [text, ...targets] : targets;
  });
  const uses = [...picturesOf(page), ...named.map((path) => ({ path, alt: "" }))];
  return unique(uses.filter(({ path }) => isFolderPath(path)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether an address may mean a file of the folder: no blanks, no other host, no scheme, and a known ending. */
export const isFolderPath = (path: string): boolean => FOLDER_PATH.test(path);

/** What files of a folder may end in. */
export const FILE_ENDINGS = "svg|png|jpe?g|webp|avif|gif|pdf|docx|xlsx|pptx|od[tsp]|csv|txt";
const FOLDER_PATH = new RegExp(`^(?!//)[^\\s:?#]+\\.(?:${FILE_ENDINGS})$`, "i");

/** "/images/bank.svg" and "images/bank.svg" are the same file. */
export const pathKey = (path: string): string => path.replace(/^(\.?\/)+/, "").normalize("NFC");

const unique = (uses: FileUse[]): FileUse[] => {
  const seen = new Map<string, FileUse>();
  for (const use of uses) {
    const known = seen.get(pathKey(use.path));
    if (!known?.alt) seen.set(pathKey(use.path), use);
  }
  return [...seen.values()];
};
