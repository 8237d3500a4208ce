import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import sharp from "sharp";

/** What one picture weighs at most, so that the handbook opens quickly on a phone. */
export const MOST_BYTES = 60_000;
const MARGIN = 24;
/** Wider pictures would be too small to be read in a column of text. */
const WIDE_ENOUGH = 760;

type Box = { x: number; y: number; width: number; height: number };

export type Picture = {
  /** Gets a number each, in this order. */
  marks?: Locator[];
  /** What has to be seen besides. */
  around?: Locator[];
};

/**
 * Takes pictures for the handbook into a folder: what is meant has a frame and a number, and the rest is cut away.
 *
 * @example const camera = openCamera("bilder"); await camera.take(page, "vorschau", { around: [page.locator("main")] });
 */
export function openCamera(folder: string) {
  const sizes: Record<string, [width: number, height: number]> = {};
  mkdirSync(folder, { recursive: true });
  return {
    take: async (page: Page, name: string, { marks = [], around = [] }: Picture): Promise<void> => {
      await page.evaluate("document.fonts.ready.then(() => true)");
      await page.evaluate(STILL);
      const boxes = await boxesOf(page, [...marks, ...around]);
      const shown = boxes.slice(0, marks.length);
      await page.evaluate(`(${DRAW})(${JSON.stringify(shown)})`);
      const clip = await clipAround(page, boxes, shown);
      const png = await page.screenshot({ fullPage: !(await isAsked(page)), clip });
      await page.evaluate("document.querySelectorAll('[data-mark]').forEach((mark) => mark.remove())");
      sizes[name] = [clip.width, clip.height];
      writeFileSync(join(folder, `${name}.webp`), await compress(png));
    },
    /** Writes down how large each picture is, so that a page can keep its place. */
    close: (): void => {
      const sorted = Object.entries(sizes).sort(([a], [b]) => (a < b ? -1 : 1));
      const lines = sorted.map(([name, [width, height]]) => `  "${name}": [${width}, ${height}]`);
      writeFileSync(join(folder, "masse.json"), `{\n${lines.join(",\n")}\n}\n`);
    },
  };
}

export type Camera = Pick<ReturnType<typeof openCamera>, "take">;

/** Looks whether everything is there that a picture would show, and remembers the name; makes no picture. */
export function openFinder() {
  const names: string[] = [];
  return {
    names,
    take: async (page: Page, name: string, { marks = [], around = [] }: Picture): Promise<void> => {
      await boxesOf(page, [...marks, ...around]);
      names.push(name);
    },
  };
}

/** A question lies on the window, not on the page. */
const isAsked = async (page: Page): Promise<boolean> => (await page.locator("dialog[open]").count()) > 0;

/** Where things stand in the whole page, however far it is scrolled. Fails when one is not there. */
async function boxesOf(page: Page, locators: Locator[]): Promise<Box[]> {
  const boxes: Box[] = [];
  for (const locator of locators) {
    await locator.first().waitFor();
    const box = await locator.first().boundingBox();
    if (!box) throw new Error(`There is nothing to see of ${locator} on ${page.url()}`);
    const top = (await isAsked(page)) ? 0 : await page.evaluate<number>("window.scrollY");
    boxes.push({ ...box, y: box.y + top });
  }
  return boxes;
}

async function clipAround(page: Page, boxes: Box[], marked: Box[]): Promise<Box> {
  const full = await page.evaluate<Box>(
    "({ x: 0, y: 0, width: document.documentElement.clientWidth, height: document.documentElement.scrollHeight })",
  );
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - MARGIN);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - MARGIN);
  const ends = (some: Box[]) => Math.max(0, ...some.map(({ x, width }) => x + width)) + MARGIN;
  const right = Math.min(full.width, ends(boxes), Math.max(ends(marked), left + WIDE_ENOUGH));
  const bottom = Math.min(full.height, Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN);
  return { x: Math.floor(left), y: Math.floor(top), width: Math.ceil(right - left), height: Math.ceil(bottom - top) };
}

async function compress(png: Buffer): Promise<Buffer> {
  for (const quality of [82, 70, 58, 46]) {
    const packed = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (packed.length <= MOST_BYTES) return packed;
  }
  throw new Error("The picture shows too much to be small.");
}

/** A handbook does not change its pictures every day: no cursor, no today, no port of this one run. */
const STILL = `(() => {
  document.activeElement?.blur();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const today = new Date().toLocaleDateString("de-DE", { timeZone: "Europe/Berlin", day: "numeric", month: "long", year: "numeric" });
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    node.data = node.data.replaceAll(/\\b\\d{1,2}:\\d{2} Uhr/g, "09:30 Uhr").replaceAll(today, "12. Juni 2026");
  }
  for (const field of document.querySelectorAll("input[readonly], textarea[readonly]"))
    field.value = field.value.replaceAll(/http:\\/\\/localhost:\\d+/g, "https://lauterbrueck.example");
})()`;

/** A frame in the colour of the thread, and its number on the corner. */
const DRAW = `(boxes) => boxes.forEach(({ x, y, width, height }, index) => {
  const put = (text, style) => {
    const mark = document.createElement("div");
    const question = document.querySelector("dialog[open]");
    mark.dataset.mark = "";
    mark.textContent = text;
    Object.assign(mark.style, { position: question ? "fixed" : "absolute", zIndex: 9999, boxSizing: "border-box", ...style });
    (question ?? document.body).append(mark);
  };
  const px = (number) => number + "px";
  put("", { left: px(x - 6), top: px(y - 6), width: px(width + 12), height: px(height + 12), border: "3px solid #d93f2b", borderRadius: "10px" });
  if (boxes.length > 1) put(String(index + 1), { left: px(Math.max(2, x - 20)), top: px(Math.max(2, y - 20)), width: "28px", height: "28px", borderRadius: "14px", background: "#b22f1d", color: "#fff", font: "600 16px/28px 'Fira Sans', sans-serif", textAlign: "center" });
})`;
