import { SortitionError } from "../errors";
import { Random } from "../random";
import { apportion } from "./apportion";
import { assertUnique, assertWhole } from "./assert-input";

/** A municipality and the region (state, district) in which it competes. */
export type Municipality = { id: string; region: string; population: number };

/** `places` municipalities get `letters` letters together. `largestShare` of a place's people is written to at most. */
export type MunicipalityDraw = {
  municipalities: readonly Municipality[];
  places: number;
  letters: number;
  seed: string;
  /** Upper bounds of the size classes, ascending. Default: below 20,000, below 100,000, the rest. */
  sizeClasses?: readonly number[];
  largestShare?: number;
  replacements?: number;
};

export type DrawnMunicipality = { id: string; group: string; letters: number; chance: number };

/** `reserves`: per group further municipalities in the order in which they are asked. */
export type MunicipalityResult = { drawn: DrawnMunicipality[]; reserves: Record<string, string[]> };

/**
 * The first stage of a draw over a state: municipalities by region and size, in proportion to their people, and letters
 * so that every inhabitant of the state has the same chance of one. Small places are a little more likely than their
 * size, so that no more than `largestShare` of their people need letters.
 *
 * @throws bad_input when a number is none, a municipality stands there twice, there are more groups than places or fewer municipalities than places.
 * @example
 * drawMunicipalities({ municipalities, places: 80, letters: 20_000, seed: "pulse 1234" }).drawn;
 */
export function drawMunicipalities(task: MunicipalityDraw): MunicipalityResult {
  const { municipalities, places, letters, seed, largestShare = 0.1, replacements = 5 } = task;
  assertWhole({ places, letters }, 1);
  assertWhole({ replacements });
  if (!(largestShare > 0 && largestShare <= 1)) throw new SortitionError("bad_input", "largestShare is no share.");
  for (const { id, population } of municipalities) assertWhole({ [id]: population });
  assertUnique(
    "municipalities",
    municipalities.map(({ id }) => id),
  );
  const random = new Random(seed);
  const groups = groupsOf(task);
  if (groups.length > places) throw new SortitionError("bad_input", "There are more groups than places.");
  if (municipalities.length < places)
    throw new SortitionError("bad_input", "There are fewer municipalities than places.");
  const seats = apportion(
    groups.map(({ members }) => sum(members.map(({ population }) => population))),
    places,
    { least: 1, most: groups.map(({ members }) => members.length) },
  );
  const smallest = letters / places / largestShare;
  const measure = ({ population }: Municipality) => population + smallest / (1 + population / smallest);
  const everybody = sum(municipalities.map(({ population }) => population));
  if (everybody === 0) throw new SortitionError("bad_input", "Nobody lives in the municipalities.");
  const chosen: { id: string; group: string; due: number; chance: number }[] = [];
  const reserves: Record<string, string[]> = {};
  groups.forEach(({ name, members }, g) => {
    const units = random.shuffle([...members]).map((place) => ({ place, size: measure(place) }));
    const { taken, left } = systematic(units, seats[g] ?? 0, random);
    for (const { unit, chance } of taken) {
      const due = (letters * unit.place.population) / everybody / chance;
      chosen.push({ id: unit.place.id, group: name, due, chance });
    }
    reserves[name] = inTurn(left, Math.min(replacements, left.length), random).map(({ place }) => place.id);
  });
  const shares = apportion(
    chosen.map(({ due }) => due),
    letters,
  );
  const drawn = chosen.map(({ id, group, chance }, i) => ({ id, group, letters: shares[i] ?? 0, chance }));
  return { drawn, reserves };
}

type Unit = { place: Municipality; size: number };

function groupsOf({ municipalities, sizeClasses = [20_000, 100_000] }: MunicipalityDraw) {
  const groups = new Map<string, Municipality[]>();
  for (const place of municipalities) {
    const at = sizeClasses.findIndex((bound) => place.population < bound);
    const name = `${place.region} · ${at < 0 ? sizeClasses.length + 1 : at + 1}`;
    groups.set(name, [...(groups.get(name) ?? []), place]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, members]) => ({ name, members }));
}

/** Systematic draw in proportion to size; who is due more than one place is certain and taken out first. */
function systematic(units: readonly Unit[], places: number, random: Random) {
  const certain: Unit[] = [];
  let rest = [...units];
  for (;;) {
    const total = sum(rest.map(({ size }) => size));
    const open = places - certain.length;
    const sure = rest.filter(({ size }) => open > 0 && size * open >= total);
    if (sure.length === 0) break;
    certain.push(...sure);
    rest = rest.filter((unit) => !sure.includes(unit));
  }
  const open = places - certain.length;
  const step = sum(rest.map(({ size }) => size)) / Math.max(1, open);
  let next = open > 0 ? random.fraction() * step : Number.POSITIVE_INFINITY;
  let passed = 0;
  const taken = certain.map((unit) => ({ unit, chance: 1 }));
  const left: Unit[] = [];
  for (const unit of rest) {
    passed += unit.size;
    if (next < passed) {
      taken.push({ unit, chance: unit.size / step });
      next += step;
    } else left.push(unit);
  }
  return { taken, left };
}

/** One after the other, each in proportion to size. */
function inTurn(units: readonly Unit[], count: number, random: Random): Unit[] {
  const rest = [...units];
  const order: Unit[] = [];
  while (order.length < count) {
    let ticket = random.fraction() * sum(rest.map(({ size }) => size));
    const at = rest.findIndex(({ size }) => {
      ticket -= size;
      return ticket < 0;
    });
    order.push(...rest.splice(Math.max(0, at), 1));
  }
  return order;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
