import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPeople } from "../src/input/read-people";
import { readQuotas } from "../src/input/read-quotas";
import type { Problem } from "../src/model/problem";
import { Random } from "../src/random";
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
  { name: "own_city", problem: generate({ people: 820, seats: 75, values: [2, 6, 12, 5], couples: 0.1, seed: "7" }) },
  { name: "own_largest", problem: generate({ people: 5_000, seats: 150, values: [2, 6, 8, 4, 5], seed: "8" }) },
];

/** Pools whose shape the seed invents: 40 to 400 people, two to eight categories, quotas of every tightness. */
export function unseen(count: number, seed: string): Instance[] {
  return Array.from({ length: count }, (_, i) => {
    const random = new Random(`${seed} ${i}`);
    const people = 40 + random.below(361);
    const seats = Math.ceil(people * (0.05 + 0.35 * random.fraction()));
    const values = Array.from({ length: 2 + random.below(7) }, () => 2 + random.below(5));
    const [skew, slack, couples] = [1 + random.below(6), random.below(3), random.below(3) / 10];
    const problem = generate({ people, seats, values, skew, slack, couples, seed: `${seed} ${i}` });
    return { name: `unseen_${i + 1}_of_${values.length}_categories`, problem };
  });
}

/** Folders below `folder` with categories.csv and respondents.csv; the number at the end of the name is the seats. */
export function instancesIn(folder: string): Instance[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder} with instances.`);
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
