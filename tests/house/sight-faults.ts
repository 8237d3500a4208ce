import type { Page } from "playwright-core";
import { crowded, cutOff, moving, notForPaper, tooSmall, tooWide, withoutEdge } from "./in-page.mjs";

/** From the smallest phone to a wide screen. */
const WIDTHS = [320, 768, 1600];
const HEIGHT = 900;
const LAPTOP = { width: 1280, height: HEIGHT };

/** What browsers begin with, in px. */
const TEXT_SIZE = 16;

/** What is wrong with a page that is open in a browser that asks for less motion: on other screens, with large text, in colours of the system, on paper. */
export async function sightFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const look = async (how: string, find: () => Promise<string[]>) => {
    for (const fault of await find()) faults.push(`${how}: ${fault}`);
  };
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await look(`${width} px wide`, () => inPage(page, tooWide));
    await look(`${width} px wide`, () => inPage(page, crowded));
  }
  await look("less motion", () => movingParts(page));
  await page.setViewportSize(LAPTOP);
  await setTextSize(page, 2 * TEXT_SIZE);
  await look("text at 200 %", () => inPage(page, tooSmall));
  await look("text at 200 %", () => inPage(page, tooWide));
  await look("text at 200 %", () => inPage(page, cutOff));
  await setTextSize(page, TEXT_SIZE);
  await page.emulateMedia({ forcedColors: "active" });
  await look("forced colours", () => inPage(page, withoutEdge));
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  await look("on paper", () => inPage(page, notForPaper));
  await page.emulateMedia({ media: "screen" });
  return faults;
}

/** What moves on a page as it stands, one line each. */
export const movingParts = (page: Page): Promise<string[]> => inPage(page, moving);

/** As somebody sets it in their browser, where code is a little smaller: widths given in rem grow as well. */
async function setTextSize(page: Page, standard: number) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard, fixed: (standard * 13) / TEXT_SIZE } });
  await session.detach();
}

/** Runs a function in the page. It goes there as text, so it may use nothing but what is in it. */
const inPage = <T>(page: Page, work: () => T): Promise<T> => page.evaluate<T>(`(${work})()`);
