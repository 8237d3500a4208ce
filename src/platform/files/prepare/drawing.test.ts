import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { Refusal } from "../../errors";
import { cleanDrawing } from "./drawing";

const svg = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const clean = (inside: string, attributes = "") => cleanDrawing(svg(inside, attributes)).svg;
const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

test("a harmless drawing keeps its shapes, colours, texts and gradients", () => {
  const inside =
    '<title>Bank &amp; Baum</title><defs><linearGradient id="a"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs>' +
    '<g class="tree" transform="rotate(3)"><path d="M0 0h9" fill="url(#a)" style="stroke:#123"></path></g>';
  const { svg: text, width, height } = cleanDrawing(svg(inside, 'viewBox="0 0 320 170"'));
  assert.equal(text, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 170">${inside}</svg>`);
  assert.deepEqual([width, height], [320, 170]);
});

test("the style sheet and the DOCTYPE that drawing programs write do no harm", () => {
  const source = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">
    <!-- Generator -->${svg("<style>.st0{fill:url(#a)}</style><rect class='st0' width='1' height='1'/>", 'width="80px" height="40"')}`;
  const { svg: text, width, height } = cleanDrawing(source);
  assert.match(text, /<style>\.st0\{fill:url\(#a\)\}<\/style>/);
  assert.doesNotMatch(text, /DOCTYPE|Generator|dtd/);
  assert.deepEqual([width, height], [80, 40]);
});

test("nothing that runs, loads or moves survives, wherever it hides", () => {
  const attacks = [
    "<script>alert(1)</script>",
    "<g><script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script></g>",
    "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><img src='x' onerror='alert(1)'/></body></foreignObject>",
    "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>",
    "<rect onload='alert(1)' ONCLICK='alert(1)'/>",
    "<a href='javascript:alert(1)'><text>alert</text></a>",
    "<a xlink:href='https://fremd.example/'><rect/></a>",
    "<image href='https://fremd.example/x.png'/>",
    "<image href='data:image/svg+xml;base64,PHN2Zz4='/>",
    "<use href='https://fremd.example/x.svg#a'/>",
    "<use xlink:href='data:image/svg+xml,x#a'/>",
    "<set attributeName='href' to='javascript:alert(1)'/>",
    "<animate attributeName='href' values='javascript:alert(1)'/>",
    "<style>@import 'https://fremd.example/x.css';</style>",
    "<style>@imp<![CDATA[ort 'https://fremd.example/x.css';]]></style>",
    "<style>@imp<a>ort 'https://fremd.example/x.css';</a></style>",
    "<style>a{fill:u<!-- -->rl(https://fremd.example/x)}</style>",
    "<style>a{fill:\\75 rl(https://fremd.example/x)}</style>",
    "<rect style='background:url(https://fremd.example/x)'/>",
    "<rect fill='url(https://fremd.example/x#a)'/>",
    "<rect fill='URL( \"https://fremd.example/x#a\" )'/>",
    "<rect style='fill:image-set(\"https://fremd.example/x\" 1x)'/>",
    "<filter id='f'><feImage href='https://fremd.example/x'/></filter>",
    "<?xml-stylesheet href='https://fremd.example/x.css'?>",
    "<metadata><alert>alert(1)</alert></metadata>",
    "<iframe src='https://fremd.example'/>",
  ];
  for (const attack of attacks) {
    const text = clean(attack);
    assert.doesNotMatch(text, /alert\(|fremd|javascript|data:|@import|<script|foreignObject|on(load|click)/i, attack);
  }
});

test("what is inside a link stays, the link goes", () => {
  assert.match(clean("<a href='https://fremd.example/'><rect/></a>"), /><rect><\/rect><\/svg>$/);
});

test("entities, a second document and what is no drawing are refused", () => {
  const bomb = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
  for (const source of [
    bomb + svg("<text>&b;</text>"),
    svg("<text>&nbsp;</text>"),
    svg("<g>"),
    "",
    "<html/>",
    "<svg/>",
  ])
    assert.throws(() => cleanDrawing(source), refusal("drawing_broken"), source);
  assert.throws(() => cleanDrawing(svg("") + svg("")), refusal("drawing_broken"));
});

test("drawings that would keep a browser busy for hours are refused", () => {
  const layers = Array.from({ length: 12 }, (_, at) => {
    const uses = `<use href="#l${at + 1}"/>`.repeat(10);
    return `<g id="l${at}">${uses}</g>`;
  });
  const masks = Array.from({ length: 30 }, (_, at) => {
    const rect = `<rect mask="url(#m${at + 1})"/>`.repeat(5);
    return `<mask id="m${at}">${rect}</mask>`;
  });
  const chain = Array.from({ length: 15_000 }, (_, at) => `<use id="u${at}" href="#u${at + 1}"/>`);
  const complex = [
    layers.join(""),
    masks.join(""),
    chain.join(""),
    '<g id="a"><use href="#a"/></g>',
    "<g>".repeat(100) + "</g>".repeat(100),
    "<rect/>".repeat(20_001),
  ];
  for (const inside of complex) assert.throws(() => clean(inside), refusal("drawing_too_complex"), inside.slice(0, 60));
});

test("a style sheet cannot multiply what an attribute may not", () => {
  const text = clean("<style>.a{mask:url(#m);fill:red}</style><rect style='clip-path:url(#c);fill:blue'/>");
  assert.doesNotMatch(text, /mask|clip-path/);
  assert.match(text, /fill:red.*fill:blue/s);
});

test("clips and masks of ordinary drawings stay", () => {
  const text = clean(
    '<defs><clipPath id="c"><rect/></clipPath></defs><g id="layer"><g clip-path="url(#c)"><rect/></g></g>',
  );
  assert.match(text, /<g clip-path="url\(#c\)">/);
});

test("whatever comes in, what comes out parses, has nothing active and is not changed by cleaning again", () => {
  const name = fc.constantFrom("g", "rect", "use", "style", "script", "text", "a", "image", "set", "title");
  const attribute = fc.constantFrom("href", "xlink:href", "onload", "style", "fill", "class", "id", "mask");
  const value = fc.oneof(fc.string(), fc.constantFrom("#a", "url(#a)", "url(//x)", "javascript:x", "\\75rl(x)"));
  const escaped = (text: string) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML does not allow them
    text.replace(/[\x00-\x1f\ufffe\uffff]/g, "").replace(/[&<"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc
      .tuple(
        name,
        fc.dictionary(attribute, value),
        fc.oneof(
          { maxDepth: 3 },
          fc.string().map(escaped),
          fc.array(tie("element")).map((all) => all.join("")),
        ),
      )
      .map(([tag, attributes, inside]) => {
        const list = Object.entries(attributes).map(([key, text]) => ` ${key}="${escaped(text)}"`);
        return `<${tag}${list.join("")}>${inside}</${tag}>`;
      }),
  }));
  fc.assert(
    fc.property(element, (inside) => {
      let text: string;
      try {
        text = clean(inside);
      } catch (error) {
        assert.ok(error instanceof Refusal);
        return;
      }
      const parser = new SaxesParser({ xmlns: true });
      parser.on("opentag", ({ local, attributes }) => {
        assert.ok(!["script", "image", "set", "a"].includes(local));
        for (const each of Object.keys(attributes)) assert.doesNotMatch(each, /^on|:/);
      });
      parser.write(text).close();
      assert.equal(cleanDrawing(text).svg, text);
    }),
    { numRuns: 300 },
  );
});
