import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { answer, upload } from "../../../../tests/support/media";
import { openWorld, type World } from "../../../../tests/support/world";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const OPEN = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"`;
const drawing = (inside: string, attributes = "") => `${OPEN} ${attributes}>${inside}<path d="M0 0h9v9z"/></svg>`;

/** Drawings that would run something, load something from elsewhere, or tell who looks at them. */
const HOSTILE = {
  script: drawing("<script>alert(1)</script>"),
  "script of another host": drawing('<script xlink:href="https://evil.example/x.js"/>'),
  "event of the drawing": drawing("", 'onload="alert(1)"'),
  "event of a shape": drawing('<rect width="9" height="9" onclick="alert(1)" ONMOUSEOVER="alert(1)"/>'),
  "page inside": drawing(
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="//evil.example"/></body></foreignObject>',
  ),
  "link that runs": drawing('<a xlink:href="java&#x0A;script:alert(1)"><text>x</text></a>'),
  "picture of another host": drawing('<image href="https://evil.example/pixel.png" width="9" height="9"/>'),
  "shape of another host": drawing('<use href="https://evil.example/x.svg#x"/>'),
  "style of another host": drawing(
    '<style>@import "https://evil.example/x.css"; *{fill:url(//evil.example/x)}</style>',
  ),
  "animation that writes a link": drawing('<animate attributeName="href" values="javascript:alert(1)"/>'),
  "set that writes an event": drawing('<set attributeName="onmouseover" to="alert(1)"/>'),
  "script of another language": drawing('<handler xmlns="http://www.w3.org/2000/svg">alert(1)</handler>'),
};

const ACTIVE =
  /script|alert|evil|javascript|foreignObject|<(?:a|image|animate|set|handler|iframe)\b|\son[a-z]+\s*=|@import/i;

test("nothing that a hostile drawing brings is left in the library", async () => {
  for (const [what, source] of Object.entries(HOSTILE)) {
    const page = await upload(world.rosa, new File([source], "Zeichen.svg", { type: "image/svg+xml" }));
    const [item = ""] = page.attributes(".media-list a", "href");
    assert.notEqual(item, "", `${what}: the shapes stay`);
    const links = (await world.rosa.get(item)).attributes("main .acts a", "href");
    const address = links.find((href) => href?.startsWith("/dateien/")) ?? "";
    const served = await world.visitor.get(address);
    assert.equal(served.status, 200, what);
    assert.match(served.body, /M0 0h9v9z/, what);
    assert.doesNotMatch(served.body, ACTIVE, what);
    assert.match(served.headers.get("content-security-policy") ?? "", /default-src 'none'|sandbox/, what);
  }
});

test("drawings that hide something in an entity, or break off, are not taken, also in place of another file", async () => {
  const broken = [
    `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${drawing("&x;")}`,
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${drawing("<text>&x;</text>")}`,
    `${OPEN}><g><path d="M0 0h9v9z"/>`,
    drawing("<g>".repeat(5_000) + "</g>".repeat(5_000)),
  ];
  const page = await upload(world.rosa, new File([drawing("")], "Gut.svg"));
  const [item = ""] = page.attributes(".media-list a", "href");
  for (const source of broken) {
    const refused = await upload(world.rosa, new File([source], "Zeichen.svg"));
    assert.equal(refused.status, 422);
    assert.equal(refused.all(".media-refused li").length, 1);
    const file = new File([source], "Zeichen.svg") as unknown as string;
    assert.equal((await answer(world.rosa, item, "Austauschen", { file })).status, 422);
  }
  const kept = await world.inCity((tx) => tx.selectFrom("contentFiles").select("path").execute());
  assert.deepEqual(kept, [{ path: "bilder/gut.svg" }]);
});
