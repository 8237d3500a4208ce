import { raw } from "hono/html";
import { withoutDirectionMarks } from "../text/direction-marks";
import { type MarkdownOptions, parser } from "./parser";
import { remembering } from "./remember";

export { isAllowedLink, isForeignLink } from "./link-policy";

/** Trusted markup, as JSX takes it. */
export type Rendered = ReturnType<typeof raw>;

/**
 * Renders what people wrote. HTML in it is shown as text, unsafe links stay plain words, pictures of other hosts
 * become links, headings begin at `headingsFrom` (2 to 6; 3 when nothing is said) without gaps. This is the only
 * place that turns text into trusted markup. It never throws.
 *
 * @example <div class="prose">{renderMarkdown(section.body)}</div>
 */
export const renderMarkdown = (text: string, options: MarkdownOptions = { headingsFrom: 3 }): Rendered =>
  raw(renderOnce(text, options.headingsFrom));

/** A timeline of 200 entries would cost 3 ms a page otherwise. */
const renderOnce = remembering((text, headingsFrom) => parser.render(withoutDirectionMarks(text), { headingsFrom }));

/**
 * Renders one line of Markdown, to stand inside a paragraph or a heading: no blocks, line breaks become blanks.
 *
 * @example <p class="lead">{renderInline("Noch **3** Plätze")}</p>
 */
export const renderInline = (text: string): Rendered =>
  raw(parser.renderInline(withoutDirectionMarks(text).replace(/\s*\n\s*/g, " "), {}));

/**
 * The words of a Markdown text, for descriptions, feeds and mails: no marks, one line per block.
 *
 * @example plainText("**Noch 3** [Plätze](/termine)") // "Noch 3 Plätze"
 */
export function plainText(markdown: string): string {
  const blocks = parser.parse(withoutDirectionMarks(markdown), {}).map(({ children, content, type }) => {
    if (children) return children.map(words).join("");
    return type === "fence" || type === "code_block" ? content : "";
  });
  return blocks
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .join("\n");
}

const words = ({ type, content }: { type: string; content: string }) =>
  type === "softbreak" || type === "hardbreak" ? " " : content;
