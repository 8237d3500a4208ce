import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { refuse } from "../rules";
import { createCost } from "./drawing-cost";
import * as allowed from "./drawing-rules";

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const XMLNS = ` xmlns="${SVG}"`;

/** An element that is open: written, left out with its content, or left out alone. `style` collects a style sheet. */
type Frame = { name: string; fate: "kept" | "dropped" | "transparent"; style: string };
type Size = { width: number | null; height: number | null };

/**
 * A drawing of allowed elements and attributes only, written anew: no script, no event attribute, nothing from
 * elsewhere, no entities. Throws a Refusal when it is no drawing, does not parse or is too complex.
 *
 * @example cleanDrawing('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>').svg
 */
export function cleanDrawing(source: string): { svg: string } & Size {
  const writer = createWriter();
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("error", () => refuse("drawing_broken"));
  parser.on("doctype", (text) => {
    if (text.includes("[")) refuse("drawing_broken");
  });
  parser.on("opentag", writer.open);
  parser.on("text", writer.text);
  parser.on("cdata", writer.text);
  parser.on("closetag", writer.close);
  parser.write(source.replace(/^\uFEFF/, "")).close();
  return writer.finish();
}

function createWriter() {
  const frames: Frame[] = [];
  const parts: string[] = [];
  const cost = createCost();
  let size: Size | undefined;
  let elements = 0;
  return {
    open: (tag: SaxesTagNS) => {
      if (++elements > allowed.MAX_ELEMENTS || frames.length >= allowed.MAX_DEPTH) refuse("drawing_too_complex");
      size ??= sizeOf(tag);
      const frame = frameOf(tag, frames.at(-1));
      const attributes = frame.fate === "kept" ? keptAttributes(tag) : [];
      cost.enter(attributes.find(({ local }) => local === "id")?.value);
      for (const { local, value } of attributes)
        if (allowed.MULTIPLYING.has(local)) allowed.idsIn(value).forEach(cost.refer);
      if (frame.fate === "kept") parts.push(`<${frame.name}${frames.length === 0 ? XMLNS : ""}${written(attributes)}>`);
      frames.push(frame);
    },
    text: (text: string) => {
      const frame = frames.at(-1);
      if (!frame || frame.fate === "dropped") return;
      if (frame.name === "style") frame.style += text;
      else parts.push(escapeText(text));
    },
    close: () => {
      const frame = frames.pop();
      cost.leave();
      if (frame?.fate === "kept") parts.push(`${escapeText(allowed.passiveStyle(frame.style))}</${frame.name}>`);
    },
    finish: () => {
      if (!cost.isBearable()) refuse("drawing_too_complex");
      return size ? { svg: parts.join(""), ...size } : refuse("drawing_broken");
    },
  };
}

function frameOf({ uri, local: name }: SaxesTagNS, parent: Frame | undefined): Frame {
  if (parent?.fate === "dropped" || parent?.name === "style" || uri !== SVG)
    return { name, fate: "dropped", style: "" };
  if (allowed.TRANSPARENT.has(name)) return { name, fate: "transparent", style: "" };
  return { name, fate: allowed.ELEMENTS.has(name) ? "kept" : "dropped", style: "" };
}

const keptAttributes = (tag: SaxesTagNS): SaxesAttributeNS[] =>
  Object.values(tag.attributes)
    .filter((attribute) => isAllowed(attribute, tag.local))
    .map((attribute) =>
      attribute.local === "style" ? { ...attribute, value: allowed.passiveStyle(attribute.value) } : attribute,
    );

function isAllowed({ uri, local, value }: SaxesAttributeNS, element: string): boolean {
  if (local === "href" && (uri === "" || uri === XLINK)) return element !== "style" && allowed.isOwnId(value);
  return uri === "" && local !== "href" && allowed.ATTRIBUTES.has(local) && allowed.isPassive(value);
}

const written = (attributes: SaxesAttributeNS[]) =>
  [...new Map(attributes.map(({ local, value }) => [local, value]))]
    .map(([local, value]) => ` ${local}="${escapeAttribute(value)}"`)
    .join("");

/** From width and height in pixels, else from the view box. Refuses what is no drawing. */
function sizeOf({ local, uri, attributes }: SaxesTagNS): Size {
  if (local !== "svg" || uri !== SVG) return refuse("drawing_broken");
  const box = (attributes.viewBox?.value ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const pixels = (value: string | undefined, other: number | undefined) => {
    const [, number] = value?.match(/^\s*(\d{1,5}(?:\.\d+)?)(?:px)?\s*$/) ?? [];
    const size = Math.round(number ? Number(number) : (other ?? 0));
    return size >= 1 && size <= 100_000 ? size : null;
  };
  return { width: pixels(attributes.width?.value, box[2]), height: pixels(attributes.height?.value, box[3]) };
}

const escapeText = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const escapeAttribute = (text: string) =>
  escapeText(text)
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, " ");
