import { createServer } from "node:http";
import type { Browser, Page, Response } from "playwright-core";
import { layoutShiftOf, watchLayoutShift } from "../tests/house/layout-shift";
import { devices, launch } from "../tests/support/chromium-launch";
import { freePort, newDataFolder } from "../tests/support/server";
import { type Bench, claim, figure } from "./support/claim";
import { startProduct } from "./support/product";

const KB = 1024;
const LIMITS = {
  script: { target: 8, unit: "KB" },
  stylesheet: { target: 18, unit: "KB" },
  font: { target: 90, unit: "KB" },
  foreign: { target: 0, unit: "requests" },
  shift: { target: 0, unit: "" },
};
const SETTLED_MS = 500;

type Weight = { script: number; stylesheet: number; font: number; foreign: number; shift: number };

async function weigh(browser: Browser, { address, device }: { address: string; device: keyof typeof devices }) {
  const context = await browser.newContext({ ...devices[device], locale: "de-DE" });
  const page = await context.newPage();
  const weight: Weight = { script: 0, stylesheet: 0, font: 0, foreign: 0, shift: 0 };
  const weighings: Promise<void>[] = [];
  page.on("request", (request) => {
    if (!new URL(request.url()).hostname.endsWith("localhost")) weight.foreign++;
  });
  page.on("response", (response) => weighings.push(addTo(weight, response)));
  await watchLayoutShift(page);
  await page.goto(address, { waitUntil: "networkidle" });
  await readToTheEnd(page);
  await Promise.all(weighings);
  weight.shift = await layoutShiftOf(page);
  await context.close();
  return weight;
}

/** What came over the wire, in KB, by what it is for. */
async function addTo(weight: Weight, response: Response) {
  const kind = response.request().resourceType();
  if (kind !== "script" && kind !== "stylesheet" && kind !== "font") return;
  const { responseBodySize } = await response.request().sizes();
  weight[kind] += responseBodySize / KB;
}

/** Pictures further down are loaded when somebody gets there: they must not push anything either. */
async function readToTheEnd(page: Page) {
  await page.evaluate("scrollTo(0, document.body.scrollHeight)");
  await page.waitForTimeout(SETTLED_MS);
}

async function firstResult(browser: Browser, results: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(results);
  const href = await page.locator(".entry h3 a").first().getAttribute("href");
  await page.close();
  return new URL(href ?? "", results).href;
}

/** A page that breaks every limit: were one of them not noticed, nothing below could be believed. */
async function weighControl(bench: Bench, browser: Browser) {
  const port = await freePort();
  const random = (bytes: number) => Array.from({ length: bytes }, () => Math.random().toString(36)[2]).join("");
  const files: Record<string, [string, string]> = {
    "/": ["text/html", HEAVY],
    "/heavy.js": ["text/javascript", `const heavy = "${random(9 * KB)}";`],
    "/heavy.css": ["text/css", `@font-face{font-family:x;src:url(/heavy.woff2)}p{font-family:x}/*${random(19 * KB)}*/`],
    "/heavy.woff2": ["font/woff2", random(91 * KB)],
  };
  const server = createServer(({ url = "" }, response) => {
    const [type, body] = files[url] ?? ["text/plain", ""];
    response.writeHead(200, { "content-type": type }).end(body);
  }).listen(port, "127.0.0.1");
  bench.after(async () => server.close());
  const weight = await weigh(browser, { address: `http://localhost:${port}/`, device: "phone" });
  const unnoticed = (Object.keys(LIMITS) as (keyof Weight)[]).filter((part) => weight[part] <= LIMITS[part].target);
  if (unnoticed.length > 0) throw new Error(`the control page was not found to be too heavy: ${unnoticed}`);
  const said = Object.entries(weight).map(([part, value]) => `${part} ${figure(value)}`);
  bench.say(`a page that is too heavy weighs: ${said.join(", ")}`);
}

const HEAVY = `<!doctype html><link rel="stylesheet" href="/heavy.css"><script src="/heavy.js"></script>
<div id="late"></div><p>What stands here is pushed down.</p><img src="http://elsewhere.example/x.png" alt="">
<script>
  const push = () => { document.getElementById("late").innerHTML = "<br>".repeat(20); };
  addEventListener("load", () => requestAnimationFrame(() => setTimeout(push, 100)));
</script>`;

/** What a browser loads before the visitor asks for more: start page, results, one result. */
await claim("weight", async (bench) => {
  const browser = await launch();
  bench.after(() => browser.close());
  await weighControl(bench, browser);
  const { origin } = await startProduct(bench, { dataFolder: newDataFolder(), demo: true, path: "/" });
  const results = `${origin}/ergebnisse`;
  for (const [name, address] of [
    ["start page", `${origin}/`],
    ["results", results],
    ["one result", await firstResult(browser, results)],
  ] as const) {
    for (const device of ["phone", "desktop"] as const) {
      const weight = await weigh(browser, { address, device });
      for (const part of Object.keys(LIMITS) as (keyof Weight)[])
        bench.atMost(`${name}, ${device}: ${part}`, weight[part], LIMITS[part]);
    }
  }
});
