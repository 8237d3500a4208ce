import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { HtmlValidate, Parser } from "html-validate";
import { isAllowedLink, plainText, renderMarkdown } from ".";

const validator = new HtmlValidate({
  elements: ["html5"],
  rules: {
    "heading-level": ["error", { minInitialRank: "h2" }],
    "no-inline-style": "error",
    "element-permitted-content": "error",
    "close-order": "error",
    "wcag/h30": "error",
  },
});
const parser = new Parser(await validator.getConfigFor("text.html"));
const html = (text: string, headingsFrom = 3) => String(<div>{renderMarkdown(text, { headingsFrom })}</div>);

test("text, lists, tables and quotes of an editor become plain markup without styles", () => {
  assert.equal(
    html("Die **Bank** steht.\n\n1. sägen\n2. ölen"),
    "<div><p>Die <strong>Bank</strong> steht.</p>\n<ol>\n<li>sägen</li>\n<li>ölen</li>\n</ol>\n</div>",
  );
  assert.match(html("|Stunden|\n|--:|\n|12|"), /<th class="align-right">Stunden<\/th>/);
  assert.equal(html('Sie sagt "ja" und „nein“ ...'), "<div><p>Sie sagt &quot;ja&quot; und „nein“ ...</p>\n</div>");
});

test("headings begin where the page puts them and skip no level", () => {
  const levels = (text: string, from: number) =>
    [...html(text, from).matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
  assert.deepEqual(levels("# a\n\n#### b\n\n## c\n\n# d", 3), [3, 4, 4, 3]);
  assert.deepEqual(levels("### a\n\n# b", 2), [2, 2]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), (written) => {
      const shown = levels(written.map((level) => `${"#".repeat(level)} x`).join("\n\n"), 3);
      assert.equal(shown[0], 3);
      assert.ok(shown.every((level, index) => level <= Math.min(6, (shown[index - 1] ?? 2) + 1)));
    }),
  );
});

test("addresses become links, and a missing blank does not", () => {
  assert.match(html("Siehe https://stadt.example/plan."), /<a href="https:\/\/stadt.example\/plan" rel="noopener">/);
  assert.match(
    html("Siehe www.stadt.example, bitte."),
    /<a href="https:\/\/www.stadt.example" rel="noopener">www.stadt.example<\/a>,/,
  );
  assert.match(html("karin@stadt.example"), /<a href="mailto:karin@stadt.example">/);
  assert.doesNotMatch(html("Das ist das Ende.Es beginnt."), /<a/);
  assert.match(html("[](/termine)"), /<a href="\/termine">\/termine<\/a>/);
});

test("a picture of another host becomes a link, ours is shown when it is needed", () => {
  assert.equal(
    html("![Die Bank](/dateien/bank.webp)"),
    '<div><p><img src="/dateien/bank.webp" alt="Die Bank" loading="lazy" decoding="async"></p>\n</div>',
  );
  assert.equal(
    html("![Die Bank](https://tracker.example/x.gif)"),
    '<div><p><a href="https://tracker.example/x.gif" rel="noopener">Die Bank</a></p>\n</div>',
  );
  assert.equal(
    html("[![Die Bank](https://tracker.example/x.gif)](/bank)"),
    '<div><p><a href="/bank">Die Bank</a></p>\n</div>',
  );
});

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\u0000script:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](jav&#x09;ascript:alert(1))",
  "[x](vbscript:x)",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](file:///etc/passwd)",
  "[x](//evil.example)",
  "[x](/\\evil.example)",
  "[x](\\\\evil.example)",
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2Zz4=)",
  "![x](//evil.example/x.png)",
  '[x](/a "onmouseover=alert(1) \\" x=\\"")',
  '![" onerror="alert(1)](/x.png)',
  '```"><script>alert(1)</script>\nx\n```',
  "| a |\n|:-:|\n| <style>*{}</style> |",
  "<a href=javascript:alert(1)>x</a>",
  "[<img src=x onerror=alert(1)>](/a)",
  `${"[".repeat(5000)}x${"](/a)".repeat(5000)}`,
  ">".repeat(5000),
  "*_".repeat(5000),
  "![](x)".repeat(2000),
];

test("nothing that somebody wrote leaves the text: no element, attribute or address that acts", () => {
  for (const text of hostile) assertHarmless(html(text), text);
});

test("whatever is written, the markup stays harmless and well-formed", async () => {
  const piece = fc.oneof(
    fc.constantFrom(...hostile.slice(0, 25)),
    fc.string({ maxLength: 8 }),
    fc.constantFrom("\n\n", "# ", "- ", "**", "`", "[", "](", ")", "!", "|", "\t"),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      assertHarmless(html(written), written);
      const { results } = await validator.validateString(html(written, 2));
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ message }) => message)),
        [],
      );
    }),
  );
});

const ALLOWED =
  "div p strong em s code pre a img ul ol li table thead tbody tr th td blockquote hr br h2 h3 h4 h5 h6".split(" ");
const ATTRIBUTES = "href rel title src alt loading decoding class start".split(" ");

function assertHarmless(markup: string, text: string) {
  for (const element of parser.parseHtml(markup).querySelectorAll("*")) {
    assert.ok(ALLOWED.includes(element.tagName), `${element.tagName} from ${text.slice(0, 80)}`);
    for (const { key, value } of element.attributes) {
      assert.ok(ATTRIBUTES.includes(key), `${key} from ${text.slice(0, 80)}`);
      if (key === "href") assert.ok(isAllowedLink(String(value)), String(value));
      if (key === "src") assert.match(String(value), /^(?![a-z]+:|\/\/)/i);
    }
  }
}

test("marks that turn the direction of a text are taken out", () => {
  assert.equal(plainText("plan\u202Efdp.exe"), "planfdp.exe");
  assert.doesNotMatch(html("plan\u202Efdp.exe"), /\u202e/);
});

test("the words of a text stand without its marks", () => {
  assert.equal(
    plainText("# Bänke\n\nNoch **3** [Plätze](/a)\nfrei ![Bild](/b.png)\n\n- eins\n- `zwei`"),
    "Bänke\nNoch 3 Plätze frei Bild\neins\nzwei",
  );
  assert.equal(plainText(" "), "");
});
