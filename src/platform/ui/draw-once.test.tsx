import assert from "node:assert/strict";
import { test } from "node:test";
import { raw } from "hono/html";
import { drawBeside, drawOnce } from "./draw-once";
import { Timeline } from "./timeline";

test("the same is drawn once, something else is drawn, and what has no key is drawn each time", () => {
  const seen: string[] = [];
  const Title = ({ title }: { title: string }) => {
    seen.push(title);
    return <b>{title}</b>;
  };
  const Once = drawOnce(Title, { keyOf: ({ title }) => title || undefined, most: 2 });
  const draw = (title: string) => String(<Once title={title} />);
  assert.deepEqual(["a & b", "a & b", "c", ""].map(draw), [
    "<b>a &amp; b</b>",
    "<b>a &amp; b</b>",
    "<b>c</b>",
    "<b></b>",
  ]);
  draw("");
  assert.deepEqual(seen, ["a & b", "c", "", ""]);
});

test("memory does not grow: when it is full it begins anew", () => {
  let count = 0;
  const Digit = ({ value }: { value: number }) => {
    count++;
    return <i>{value}</i>;
  };
  const Once = drawOnce(Digit, { keyOf: ({ value }) => String(value), most: 2 });
  for (const value of [1, 2, 3, 3, 1]) assert.equal(String(<Once value={value} />), `<i>${value}</i>`);
  assert.equal(count, 4);
});

test("words that look like markup stay words on the timeline, also when the same markup was drawn before", () => {
  const draw = (text: ReturnType<typeof raw> | string) => {
    const entry = { id: "fest", title: "Fest", dateLabel: "2019", precision: "year" as const, text };
    return String(<Timeline locale="de" years={[{ year: 2019, entries: [entry] }]} />);
  };
  assert.match(draw(raw("<p>Ja</p>")), /<p>Ja<\/p>/);
  assert.match(draw("<p>Ja</p>"), /&lt;p&gt;Ja/);
  assert.match(draw(raw("<p>Ja</p>")), /<p>Ja<\/p>/);
});

test("what is drawn beside a value is drawn once for each key, and again for another value", () => {
  let times = 0;
  const Greeting = ({ names, locale }: { names: string[]; locale: string }) => {
    times++;
    return <p lang={locale}>{names.join(", ")}</p>;
  };
  const Kept = drawBeside(Greeting, { ownerOf: ({ names }) => names, keyOf: ({ locale }) => locale, most: 2 });
  const names = ["<Rosa>", "Karin"];
  const german = String(<Kept names={names} locale="de" />);
  assert.equal(german, '<p lang="de">&lt;Rosa&gt;, Karin</p>');
  assert.equal(String(<Kept names={names} locale="de" />), german);
  assert.equal(times, 1);
  String(<Kept names={names} locale="en" />);
  String(<Kept names={[...names]} locale="de" />);
  assert.equal(times, 3);
});
