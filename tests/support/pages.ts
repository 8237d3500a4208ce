import { readFileSync } from "node:fs";
import { readPageFile } from "../../src/domains/content/import/read-page-file";
import type { Page } from "../../src/domains/content/page";

export const FAMILY = "src/domains/content/import/fixtures/family";

/** A page of the fixtures, as a file of the folder holds it. @example familyPage("fortschritt.md") */
export const familyPage = (name: string): Page => pageFrom(name, readFileSync(`${FAMILY}/${name}`, "utf8"));

/** The page that a file of this name and text holds. Throws when it is refused. */
export function pageFrom(name: string, text: string): Page {
  const file = readPageFile(name, new TextEncoder().encode(text));
  if (!file.ok) throw new Error(`${name} is refused in line ${file.line}: ${file.reason.code}`);
  return file.page;
}
