import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writer } from "./words";

type Words = ReturnType<typeof writer>;
type Year = { first: number; last: number };

const entry = (words: Words, year: number) => `  - date: ${words.date(year)}
    title: >-
      ${words.sentence()}
    description: >-
      ${words.text(1)}
`;

/** A page of results with so many entries, the oldest first. */
export function timelinePage(entries: number, seed = 7, { first, last }: Year = { first: 2012, last: 2026 }): string {
  const words = writer(seed);
  const yearAt = (index: number) => first + Math.floor((index / entries) * (last - first + 1));
  const items = Array.from({ length: entries }, (_, index) => entry(words, yearAt(index)));
  return `---
title: Ergebnisse
hero:
  title: Was daraus wurde
  subtitle: ' '
  description: >-
    ${words.text(2)}
timeline:
${items.join("")}---
<ProgressPage />
`;
}

const post = (words: Words) => `---
layout: post
title: ${words.sentence()}
thumbnail: /images/bank.svg
rating: 4
---
${words.text(6)}

Mehr dazu steht beim [Vorhaben](/projekt-1).
`;

const plan = (words: Words, name: string) => `${name}:
  title: ${words.sentence()}
  description: ${words.text(1)}
  items:
${Array.from({ length: 3 }, () => `    - title: ${words.sentence()}\n      description: ${words.text(2)}\n      image: /images/bank.svg\n`).join("")}`;

const project = (words: Words) => `---
title: ${words.sentence()}
hero:
  title: ${words.sentence()}
  subtitle: ' '
  image: /images/bank.svg
  description: >-
    ${words.text(3)}
${plan(words, "goals")}${plan(words, "structure")}---
<ProjectPage />
`;

const contribute = (words: Words) => `---
title: Mitmachen
workingGroups:
${Array.from({ length: 4 }, (_, index) => `  - name: ag-${index}\n    title: AG ${words.sentence()}\n    description: ${words.text(2)}\n`).join("")}---
<ContributePage />
`;

const BANK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M2 8h36v4H2zM6 12v6M34 12v6"/></svg>\n`;

/** Writes a folder of the family with so many pages: posts, projects, results and places to join in. */
export function writeFamily(folder: string, pages: number): void {
  const words = writer(11);
  const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
  const pageAt = (index: number): [string, string] => {
    if (index % 10 < 7) return [`posts/${day(index)}-beitrag-${index}.md`, post(words)];
    if (index % 10 === 7) return [`projekt-${index}.md`, project(words)];
    if (index % 10 === 8) return [`ergebnisse-${index}.md`, timelinePage(12, index)];
    return [`mitmachen-${index}.md`, contribute(words)];
  };
  const files = [["images/bank.svg", BANK], ...Array.from({ length: pages }, (_, index) => pageAt(index))];
  for (const [name = "", text = ""] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
