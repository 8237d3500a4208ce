import type { PageKind } from "../page";
import type { Notice } from "./notices";

/** The tag in the body of a file that says which page it is. It is never shown. */
export const componentOfKind: Partial<Record<PageKind, string>> = {
  landing: "LandingPage",
  project: "ProjectPage",
  progress: "ProgressPage",
  contribute: "ContributePage",
};

const TAG_LINE = /^[^\S\n]{0,3}<([A-Z][A-Za-z0-9]*)\s*(?:\/>|>\s*<\/\1>)[^\S\n]*$/;

export type Body = { kind: PageKind | undefined; component: string; text: string };

/** Takes the tags out of a body. `component` is the first one that we do not know; it is written out again. */
export function readBody(body: string, firstLine: number, notices: Notice[]): Body {
  const found: Body = { kind: undefined, component: "", text: "" };
  const rest = body.split("\n").filter((text, index) => {
    const tag = TAG_LINE.exec(text)?.[1];
    if (tag) takeTag(found, tag, firstLine + index, notices);
    return tag === undefined;
  });
  return { ...found, text: rest.join("\n") };
}

/** Whether a Markdown text could be taken for a tag when it is read again. */
export const holdsTag = (text: string): boolean => text.split("\n").some((line) => TAG_LINE.test(line));

function takeTag(found: Body, tag: string, line: number, notices: Notice[]) {
  const kind = kindOf(tag);
  const isFirst = kind ? found.kind === undefined : found.component === "";
  if (!kind) notices.push({ code: "unknown_component", line, detail: tag });
  if (!isFirst && kind !== found.kind) notices.push({ code: "second_component", line, detail: tag });
  if (!isFirst) return;
  if (kind) found.kind = kind;
  else found.component = tag;
}

const kindOf = (tag: string): PageKind | undefined =>
  (["landing", "project", "progress", "contribute"] as const).find((kind) => componentOfKind[kind] === tag);
