import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { inspect } from "node:util";

const SLOW_MS = 10_000;
const COUNTS = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/;

/** One line per test file, every failure in full, and node's own counts at the end. */
// biome-ignore lint/style/noDefaultExport: node --test-reporter takes the default export
export default async function* report(events) {
  const counts = {};
  let file;
  for await (const { type, data } of events) {
    if (type === "test:diagnostic" && data.nesting === 0 && COUNTS.test(data.message)) {
      const [name, count] = data.message.split(" ");
      counts[name] = Number(count);
    }
    if (type === "test:stderr" || type === "test:stdout") yield data.message;
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (file && file.name !== nameOf(data.file)) yield lineOf(file);
    if (file?.name !== nameOf(data.file)) file = { name: nameOf(data.file), passed: 0, failed: 0, ms: 0 };
    yield* reportTest(type, data, file);
  }
  if (file) yield lineOf(file);
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
  yield `\n${Object.entries(counts)
    .map(([name, count]) => `# ${name} ${count}`)
    .join("\n")}\n`;
}

function* reportTest(type, data, file) {
  if (data.details?.type === "suite" && type === "test:pass") return;
  if (type === "test:pass") file.passed++;
  else file.failed++;
  if (data.nesting === 0) file.ms += data.details.duration_ms;
  if (type === "test:fail") yield failureOf(data, file);
  else if (data.skip !== undefined) yield `  skipped: ${data.name} (${data.skip})\n`;
  else if (data.details.duration_ms > SLOW_MS) yield `  ${seconds(data.details.duration_ms)} s: ${data.name}\n`;
}

/** The path of a test file in the project, whether node names its bundle or, by the source map, the file itself. */
const nameOf = (file = "") =>
  relative(".", file)
    .replace(/^\.build\/tests\//, "")
    .replace(/\.test\.(mjs|tsx?)$/, "");
const seconds = (ms) => (ms / 1000).toFixed(1);

const lineOf = ({ name, passed, failed, ms }) =>
  `${failed === 0 ? "ok    " : "FAILED"} ${name.padEnd(60)} ${String(passed).padStart(4)} passed${failed ? `, ${failed} failed` : ""}  ${seconds(ms)} s\n`;

/** An error that befalls test after test, such as one of a hook, is told once per file. */
function failureOf({ name, details: { error } }, file) {
  const text = describe(error?.cause ?? error);
  const isKnown = file.lastError === text;
  file.lastError = text;
  const told = isKnown ? "  as above" : text.replaceAll(/^/gm, "  ");
  return `\nFAILED ${name}\n  in ${file.name}\n${told}\n${isKnown ? "" : "\n"}`;
}

/** What an error says and where in our own files it happened, and the same of what caused it. */
function describe(error) {
  if (!(error instanceof Error)) return typeof error === "string" ? error : inspect(error, { depth: 6 });
  const said = (error.stack ?? error.message)
    .split("\n")
    .filter((line) => !/^ +at .*(node:internal|node:async_hooks)/.test(line))
    .join("\n");
  return error.cause ? `${said}\nbecause of ${describe(error.cause)}` : said;
}
