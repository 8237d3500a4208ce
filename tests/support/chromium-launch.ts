import assert from "node:assert/strict";
import { type Browser, chromium } from "playwright-core";

/** The screen of a small phone, and of an ordinary desktop. */
export const devices = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const;

/** The graphics run in software; nothing but this machine can be reached. */
const FLAGS = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-dev-shm-usage",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--font-render-hinting=none",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1",
];

/** Starts the browser that bin/test.mjs has found or unpacked. */
export function launch(): Promise<Browser> {
  const { CHROMIUM_PATH, CHROMIUM_LIBRARIES, LD_LIBRARY_PATH } = process.env;
  assert.ok(CHROMIUM_PATH, "bin/test.mjs names the browser in CHROMIUM_PATH");
  const libraries = [CHROMIUM_LIBRARIES, LD_LIBRARY_PATH].filter(Boolean).join(":");
  return chromium.launch({
    executablePath: CHROMIUM_PATH,
    args: FLAGS,
    env: { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) },
  });
}
