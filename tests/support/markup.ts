import assert from "node:assert/strict";
import { HtmlValidate, Parser } from "html-validate";

const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });
const parser = new Parser(await validator.getConfigFor("page.html"));

export type Document = ReturnType<typeof parser.parseHtml>;
export type Element = ReturnType<Document["querySelectorAll"]>[number];

/** Reads a page as a tree. Fails when the page is not valid HTML. */
export async function parsePage(html: string, url: string): Promise<Document> {
  assert.deepEqual(await faultsIn(html), [], `${url} is not valid HTML`);
  return parser.parseHtml(html);
}

/** Validation takes longer than everything else about a page; the tokens of its forms make no difference. */
const validated = new Map<string, Promise<string[]>>();

function faultsIn(html: string): Promise<string[]> {
  const key = html.replace(/ value="[^"]{30,}"/g, "");
  const faults = validated.get(key) ?? validate(html);
  validated.set(key, faults);
  return faults;
}

async function validate(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ message, line, ruleId }) => `line ${line}: ${message} (${ruleId})`),
  );
}

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  shy: "\u00ad",
};

/** @example decode("Gr&#252;n &amp; blau") → "Grün & blau" */
export const decode = (markup: string): string =>
  markup.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (entity, decimal, hexadecimal, name) => {
    if (name) return named[name] ?? entity;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16));
  });

/** What an element says, white space folded. */
export const textOf = (element: Element): string =>
  decode(element.textContent)
    .replace(/[ \t\r\n]+/g, " ")
    .trim();

/** The value of an attribute; undefined when it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.getAttributeValue(name);
  return value === null ? undefined : decode(value);
}
