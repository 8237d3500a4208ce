import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPeople } from "../src/input/read-people";
import { readQuotas } from "../src/input/read-quotas";
import type { Problem } from "../src/model/problem";
import { generate } from "./generate";

/** The CPU seconds at which the two rules aim, and how many times faster than the control MAXIMIN is to be. */
export type Aims = { maximin: number; leximin: number; ratio?: number };

/** An instance and what is aimed at on it, where an aim is set. */
export type Instance = { name: string; problem: Problem; aims?: Aims };

const AIMS: Record<string, Aims> = {
  example_large_200: { maximin: 0.5, leximin: 1 },
  ...Object.fromEntries(
    ["sf_fixture_22", "sfscaled_300_45", "sfscaled_500_75", "sfscaled_tight_300_45"].map((name) => [
      name,
      { maximin: 2, leximin: 6 },
    ]),
  ),
  sfscaled_300_45: { maximin: 2, leximin: 6, ratio: 8 },
  ...Object.fromEntries(
    ["syn_mass_24", "syn_sf_b_20", "syn_sf_c_44", "syn_hd_30", "syn_nexus_170"].map((name) => [
      name,
      { maximin: 4, leximin: 10 },
    ]),
  ),
  syn_obf_30: { maximin: 30, leximin: 120 },
  syn_sf_e_110: { maximin: 120, leximin: 600 },
};

/** Invented pools of other shapes: few and many categories, tight quotas, couples, half of the pool on the panel. */
export const generated = (): Instance[] => [
  { name: "own_two_categories", problem: generate({ people: 400, seats: 40, values: [2, 2], skew: 9, seed: "1" }) },
  { name: "own_village", problem: generate({ people: 60, seats: 12, values: [2, 4, 3], couples: 0.3, seed: "2" }) },
  { name: "own_town", problem: generate({ people: 300, seats: 40, values: [2, 5, 4, 3, 6], skew: 4, seed: "3" }) },
  { name: "own_tight", problem: generate({ people: 250, seats: 40, values: [2, 6, 5, 4, 3, 3], slack: 0, seed: "4" }) },
  { name: "own_half", problem: generate({ people: 200, seats: 100, values: [2, 5, 4, 3], couples: 0.1, seed: "5" }) },
  { name: "own_eight", problem: generate({ people: 320, seats: 30, values: [3, 4, 3, 3, 2, 2, 4, 4], seed: "6" }) },
];

/** Folders below `folder` with categories.csv and respondents.csv; the number at the end of the name is the seats. */
export function instancesIn(folder: string): Instance[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "categories.csv")
    .map((entry) => instanceAt(entry.parentPath))
    .sort((a, b) => a.problem.people.length - b.problem.people.length);
}

function instanceAt(path: string): Instance {
  const name = path.split("/").at(-1) ?? path;
  const seats = Number(/(\d+)$/.exec(name)?.[1]);
  const { quotas } = readQuotas(readFileSync(join(path, "categories.csv"), "utf8"));
  const { people } = readPeople(readFileSync(join(path, "respondents.csv"), "utf8"), quotas);
  const aims = AIMS[name];
  return { name, problem: { seats, quotas, people }, ...(aims && { aims }) };
}
