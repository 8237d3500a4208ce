import { pathToFileURL } from "node:url";
import { install } from "./test/check.mjs";
import { stage } from "./test/stage.mjs";
import { openWorkplace } from "./test/workplace.mjs";

/*
 * npm run handbook   walks the steps of the editors' handbook through the demo, and takes its pictures anew
 */
const FOLDER = "docs/handbuch/redaktion/bilder";

await install();
const { buildServer } = await import("./build.mjs");
const { bundle } = await import("./bundle.mjs");
const { provideBrowser } = await import("./test/browser.mjs");
const workplace = openWorkplace();
/** The browser writes its own words and days in the language of the handbook. */
Object.assign(process.env, { TMPDIR: workplace.folder, LANGUAGE: "de", LANG: "de_DE.UTF-8" });
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => workplace.close().then(() => process.exit(130)));
try {
  await stage("Product", buildServer);
  Object.assign(process.env, await stage("Browser", provideBrowser));
  await bundle(["tests/pictures/handbook/paint.ts"], "pictures");
  const { paintHandbook } = await import(pathToFileURL(".build/pictures/tests/pictures/handbook/paint.mjs"));
  await stage("Pictures", () => paintHandbook(FOLDER));
  console.log(`The pictures lie in ${FOLDER}/`);
} finally {
  await workplace.close();
}
