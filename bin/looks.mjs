import { pathToFileURL } from "node:url";
import { install } from "./test/check.mjs";
import { stage } from "./test/stage.mjs";
import { openWorkplace } from "./test/workplace.mjs";

/*
 * npm run looks                 a picture of every page of the demo in the folder looks/
 * npm run looks -- ergebnisse   only of pages whose address contains it
 */
const FOLDER = "looks";
const patterns = process.argv.slice(2);

await install();
const { buildServer } = await import("./build.mjs");
const { bundle } = await import("./bundle.mjs");
const { provideBrowser } = await import("./test/browser.mjs");
const workplace = openWorkplace();
process.env.TMPDIR = workplace.folder;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => workplace.close().then(() => process.exit(130)));
try {
  await stage("Product", buildServer);
  Object.assign(process.env, await stage("Browser", provideBrowser));
  await bundle(["tests/pictures/take.ts"], "pictures");
  const { takePictures } = await import(pathToFileURL(".build/pictures/tests/pictures/take.mjs"));
  await stage("Pictures", () => takePictures({ folder: FOLDER, patterns, say: console.log }));
  console.log(`The pictures lie in ${FOLDER}/`);
} finally {
  await workplace.close();
}
