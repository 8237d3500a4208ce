import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { DrawResult, DrawSettings } from "../draw/compute-draw";
import { draw } from "../draw/draw";
import { SortitionError } from "../errors";
import { writeCsv } from "../input/csv";
import type { Problem } from "../model/problem";
import { drawnIndex, type PublicFile } from "../public/format";
import { conclude, publish } from "../public/publish";
import { shapeFault } from "../verify/shape";
import { CHECK_TEXTS } from "../verify/texts";
import { verifyFile } from "../verify/verify";
import { PROBLEM_OPTIONS, problemFrom } from "./input";
import { progressOn } from "./progress";
import { jsonOf } from "./read";
import { dropPart, openPart, replaceFile, saveFolder } from "./save";

/** `sortition draw`: computes the lottery and writes the public file, and in a folder of its own what stays closed. */
export async function drawCommand(args: string[]): Promise<number> {
  const text = { type: "string" } as const;
  const options = { ...PROBLEM_OPTIONS, seed: text, rule: text, panels: text, out: text };
  const { values } = parseArgs({ args, options });
  const { seed, rule = "leximin", panels = "1000", out = "losung" } = values;
  if (!seed) throw new SortitionError("bad_input", "Die Angabe --seed fehlt.");
  if (rule !== "leximin" && rule !== "maximin" && rule !== "goldilocks")
    throw new SortitionError("bad_input", `Die Regel „${rule}“ gibt es nicht.`);
  if (!/^[1-9]\d{0,4}$/.test(panels)) throw new SortitionError("bad_input", `„${panels}“ ist keine Zahl von Gruppen.`);
  if (existsSync(out))
    throw new SortitionError("bad_input", `„${out}“ gibt es schon. Eine Losung wird nie überschrieben.`);
  const { problem, columns } = problemFrom(values);
  process.stdout.write(`${columns}\n`);
  const part = openPart(out);
  try {
    const settings: DrawSettings = { seed, rule, panels: Number(panels) };
    const { show, end } = progressOn(process.stderr);
    const work = (signal: AbortSignal) => draw(problem, settings, { signal, onProgress: show });
    const result = await cancellable(work).finally(end);
    const file = writeResult({ part, out }, problem, result);
    report({ problem, result, file, out });
    return 0;
  } catch (error) {
    dropPart(part);
    throw error;
  }
}

/** Ctrl-C and a polite end from outside cancel the draw. */
async function cancellable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const cancel = () => stop.abort();
  process.once("SIGINT", cancel).once("SIGTERM", cancel);
  try {
    return await work(stop.signal);
  } finally {
    process.removeListener("SIGINT", cancel).removeListener("SIGTERM", cancel);
  }
}

function writeResult({ part, out }: { part: string; out: string }, problem: Problem, result: DrawResult): PublicFile {
  const { file, rows } = publish(problem, result, randomBytes(32).toString("hex"));
  const codes = file.body.panels.map((codes, number) => [String(number).padStart(3, "0"), ...codes]);
  const seats = Array.from({ length: problem.seats }, (_, seat) => `Platz ${seat + 1}`);
  const ids = problem.people.map(({ id }) => id);
  const lines = result.panels.map((members, number) => [
    String(number).padStart(3, "0"),
    ...members.map((i) => ids[i] ?? ""),
  ]);
  saveFolder(part, out, [
    { name: "result.json", text: `${JSON.stringify(file)}\n`, mode: 0o644 },
    { name: "panels.csv", text: writeCsv(["Gruppe", ...seats], codes), mode: 0o644 },
    { name: "chances.csv", text: writeCsv(["Gruppen", "Menschen"], file.body.chances), mode: 0o644 },
    { name: "quotas.csv", text: quotaTable(file.body), mode: 0o644 },
    { name: "geheim/rows.json", text: JSON.stringify(rows), mode: 0o600 },
    { name: "geheim/draw.json", text: JSON.stringify({ ...result, ids }), mode: 0o600 },
    { name: "geheim/panels.csv", text: writeCsv(["Gruppe", ...seats], lines), mode: 0o600 },
  ]);
  return file;
}

/** How far the panels use each quota: fewest and most members in any panel, a dash where they are not counted. */
function quotaTable({ quotas, counts }: PublicFile["body"]): string {
  const lines = counts.flatMap(({ category, panels }) => {
    const own = quotas.filter((quota) => quota.category === category);
    return own.map(({ value, min, max }, v) => {
      const members = panels.map(([way]) => way[v] ?? null);
      const known = members.filter((count) => count !== null);
      const reach = known.length < members.length ? ["–", "–"] : [Math.min(...known), Math.max(...known)];
      return [category, value, min, max, ...reach];
    });
  });
  return writeCsv(["Merkmal", "Wert", "mindestens", "höchstens", "wenigste", "meiste"], lines);
}

function report({
  problem,
  result,
  file,
  out,
}: {
  problem: Problem;
  result: DrawResult;
  file: PublicFile;
  out: string;
}): void {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const { certificate, fairness, never } = result;
  const percent = (chance: number) => `${(chance * 100).toFixed(3).replace(".", ",")} %`;
  say(
    `${result.panels.length} Gruppen zu ${problem.seats} Plätzen aus ${problem.people.length} Menschen, Regel ${result.rule}.`,
  );
  say(
    `Kleinste Chance ${percent(fairness.min)}, Schranke ${percent(certificate.bound)}, Lücke ${percent(certificate.gap)}.`,
  );
  say(
    `Die Gruppen weichen für niemanden mehr als ${percent(certificate.rounding)} von der berechneten Chance ab (bewiesene Grenze ${percent(certificate.roundingLimit)}).`,
  );
  say(`Gini ${percent(fairness.gini)}, geometrisches Mittel ${percent(fairness.geometricMean)}.`);
  if (never.length > 0) say(`Nie zu ziehen: ${never.map((i) => problem.people[i]?.id).join(", ")}`);
  say(`Prüfsumme für die Bekanntmachung: ${file.commitment}`);
  say(`Öffentlich: ${join(out, "result.json")}. Unter Verschluss: ${join(out, "geheim")}.`);
}

/** `sortition conclude`: writes the drawn number into the public file, once. */
export async function concludeCommand(args: string[]): Promise<number> {
  const options = { digits: { type: "string" }, source: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const path = positionals[0] ?? "";
  if (values.digits !== undefined && values.source !== undefined)
    throw new SortitionError("bad_input", "Es gilt entweder --digits oder --source, nicht beides.");
  const source = values.digits ?? values.source;
  if (!path || source === undefined) throw new SortitionError("bad_input", "Datei und --digits oder --source fehlen.");
  const before = jsonOf(path) as PublicFile;
  if (shapeFault(before)) throw new SortitionError("bad_input", `„${path}“ ist keine Losdatei dieser Fassung.`);
  const faults = verifyFile({ body: before.body, commitment: before.commitment }).filter(({ ok }) => !ok);
  if (faults.length > 0)
    throw new SortitionError("bad_input", faults.map(({ name }) => CHECK_TEXTS[name][1]).join(" "));
  if (before.outcome) throw new SortitionError("bad_input", "Es wurde schon eine Nummer gezogen.");
  const [method, last] = [values.digits === undefined ? "hash" : "digits", before.body.panels.length - 1] as const;
  if (drawnIndex(method, source, { commitment: before.commitment, panels: last + 1 }) === undefined)
    throw new SortitionError(
      "bad_input",
      `„${source}“ ist keine Nummer von ${"0".repeat(`${last}`.length)} bis ${last}.`,
    );
  const file = conclude(before, method, source);
  replaceFile(path, `${JSON.stringify(file)}\n`);
  process.stdout.write(`Gezogen ist Gruppe ${file.outcome?.index}.\n`);
  return 0;
}
