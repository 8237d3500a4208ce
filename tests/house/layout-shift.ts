import type { Page } from "playwright-core";

const WATCH = `
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.layoutShift += value;
  }).observe({ type: "layout-shift", buffered: true });`;

/**
 * Watches from the next page on how far its parts jump while it loads. Nobody touches it meanwhile; on an emulated
 * phone browsers say so all the same, so what they call "recent input" counts too.
 */
export const watchLayoutShift = (page: Page) => page.addInitScript(WATCH);

/** The sum of all jumps of the page, as browsers measure it; 0 when nothing moved. */
export const layoutShiftOf = (page: Page): Promise<number> => page.evaluate("globalThis.layoutShift");
