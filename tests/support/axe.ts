import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { inspect } from "./chromium";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Violation = { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] };

const source = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What axe finds wrong with the page as it stands, one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  const options = JSON.stringify({ runOnly: { type: "tag", values: TAGS }, resultTypes: ["violations"] });
  const run = `${source}; axe.run(document, ${options}).then((result) => result.violations)`;
  const violations = await inspect(page, (copy) => copy.evaluate<Violation[]>(run));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")} (${oneLine(failureSummary)})`),
  );
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").slice(0, 200);

/** Fails when the page has a barrier that axe can see. Call it after every interaction. @example await assertAccessible(page); */
export async function assertAccessible(page: Page): Promise<void> {
  assert.deepEqual(await findBarriers(page), [], `barriers on ${page.url()}`);
}
