import MarkdownIt, { type Token } from "markdown-it";
import { isAllowedLink, isForeignLink } from "./link-policy";

/** What one text is rendered with. */
export type MarkdownOptions = { headingsFrom: number };

/** Quotes are written as people typed them, and HTML is text. */
export const parser = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false });

parser.validateLink = isAllowedLink;

// "Ende.Es" is a missing blank, not a host in Spain: only what says so is a link.
parser.linkify.set({ fuzzyLink: false });
parser.linkify.add("www.", {
  validate: (text, at) => /^[^\s<>"]*[^\s<>".,;:!?)]/.exec(text.slice(at))?.[0].length ?? 0,
  normalize: (match) => {
    match.url = `https://${match.url}`;
  },
});

parser.core.ruler.push("house", ({ tokens, env }) => {
  alignByClass(tokens);
  levelHeadings(tokens, Number(env.headingsFrom ?? 3));
  for (const token of tokens) if (token.children) token.children = showPictures(fillLinks(token.children));
});

/** The columns of a table are aligned by classes: the content policy forbids style attributes. */
function alignByClass(tokens: Token[]) {
  for (const token of tokens) {
    const align = /text-align:(\w+)/.exec(String(token.attrGet("style") ?? ""))?.[1];
    if (token.attrs) token.attrs = token.attrs.filter(([name]) => name !== "style");
    if (align === "center" || align === "right") token.attrSet("class", `align-${align}`);
  }
}

/** The outline begins at `from` and skips no level, whatever the author wrote: # and #### become h3 and h4. */
function levelHeadings(tokens: Token[], from: number) {
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const written = Number(token.tag.slice(1));
    while ((open.at(-1) ?? 0) >= written) open.pop();
    const tag = `h${Math.min(6, from + open.length)}`;
    open.push(written);
    for (const part of [token, tokens[index + 2]]) if (part) part.tag = tag;
  }
}

/** A link without a text shows its address; one that leaves the host says so to the browser. */
function fillLinks(tokens: Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== "link_open") return token;
    const href = String(token.attrGet("href") ?? "");
    if (isForeignLink(href)) token.attrSet("rel", "noopener");
    return isEmptyLink(tokens, index) ? [token, textToken(href)] : token;
  });
}

function isEmptyLink(tokens: Token[], at: number): boolean {
  const end = tokens.findIndex((token, index) => index > at && token.type === "link_close");
  return tokens.slice(at + 1, end).every(({ type, content }) => type !== "image" && content.trim() === "");
}

/** Pictures of other hosts would be a request to a third party: they become links, and words inside a link. */
function showPictures(tokens: Token[]): Token[] {
  let isInLink = false;
  return tokens.flatMap((token) => {
    if (token.type === "link_open" || token.type === "link_close") isInLink = token.type === "link_open";
    const src = token.type === "image" ? String(token.attrGet("src") ?? "") : "";
    if (token.type !== "image") return token;
    if (!isForeignLink(src) && src !== "") return lazily(token);
    const words = textToken(token.content.trim() || src);
    return isInLink || src === "" ? words : linkAround(src, words);
  });
}

function lazily(picture: Token): Token {
  picture.attrSet("loading", "lazy");
  picture.attrSet("decoding", "async");
  return picture;
}

/** The class of tokens is only reached through a parsed one. */
const TokenClass = parser.parse("x", {})[0]?.constructor as new (
  type: string,
  tag: string,
  nesting: -1 | 0 | 1,
) => Token;

const textToken = (content: string) => Object.assign(new TokenClass("text", "", 0), { content });

function linkAround(href: string, words: Token): Token[] {
  const open = new TokenClass("link_open", "a", 1);
  open.attrSet("href", href);
  open.attrSet("rel", "noopener");
  return [open, words, new TokenClass("link_close", "a", -1)];
}
