import type { Classes } from "../model/classes";
import type { Random } from "../random";

const NOBODY = -1;

/** Households of one composition, and for each panel the class that each of them sends. */
type Kind = { homes: Map<number, number>; residents: number[][]; sent: Int32Array[] };

/**
 * Passes seats on between households of one composition until, class by class, no household has sent two members more
 * than another; then the people of a class within a household take turns. Each panel keeps its members per class and
 * never takes two of one household. That this always succeeds follows from orienting a graph evenly: for two
 * households, every panel is an edge between the classes they send.
 */
export function evenHomes(classes: Classes, seated: readonly Set<number>[], random: Random): void {
  for (const kind of kindsOf(classes)) {
    for (const members of seated) kind.sent.push(take(kind, classes, members));
    for (const c of new Set(kind.residents[0]?.map((person) => classes.classOf[person] as number))) level(kind, c);
    const residents = kind.residents.map((people) => random.shuffle([...people]));
    seat({ ...kind, residents }, classes, seated);
  }
}

function kindsOf({ classOf, householdOf }: Classes): Kind[] {
  const members: number[][] = [];
  householdOf.forEach((home, person) => {
    members[home] = [...(members[home] ?? []), person];
  });
  const kinds = new Map<string, Kind>();
  members.forEach((residents, home) => {
    if (residents.length < 2) return;
    const name = residents
      .map((person) => classOf[person] as number)
      .sort((a, b) => a - b)
      .join(",");
    const kind: Kind = kinds.get(name) ?? { homes: new Map(), residents: [], sent: [] };
    kind.homes.set(home, kind.residents.length);
    kind.residents.push(residents);
    kinds.set(name, kind);
  });
  return [...kinds.values()];
}

/** Takes the people of a kind out of a panel; for each of its households the class that had a seat. */
function take(kind: Kind, { classOf, householdOf }: Classes, members: Set<number>): Int32Array {
  const sent = new Int32Array(kind.residents.length).fill(NOBODY);
  for (const person of members) {
    const home = kind.homes.get(householdOf[person] as number);
    if (home === undefined) continue;
    sent[home] = classOf[person] as number;
    members.delete(person);
  }
  return sent;
}

/** Each exchange lowers the sum of squares of this class's counts and raises that of no class, so it ends. */
function level(kind: Kind, c: number): void {
  const countOf = (home: number) => kind.sent.reduce((count, sent) => count + (sent[home] === c ? 1 : 0), 0);
  const counts = kind.residents.map((_, home) => countOf(home));
  for (;;) {
    const most = counts.indexOf(Math.max(...counts));
    const least = counts.indexOf(Math.min(...counts));
    if ((counts[most] as number) - (counts[least] as number) < 2) return;
    share(kind.sent, most, least);
    counts[most] = countOf(most);
    counts[least] = countOf(least);
  }
}

/** Gives two households every class equally often, or one of them once more: walks along trails of panels. */
function share(sent: readonly Int32Array[], one: number, other: number): void {
  const edges = new Map<number, Set<Int32Array>>();
  for (const panel of sent) {
    if (panel[one] === panel[other]) continue;
    for (const c of [panel[one] as number, panel[other] as number])
      edges.set(c, (edges.get(c) ?? new Set()).add(panel));
  }
  const walk = (from: number) => {
    for (let at = from; ; ) {
      const [panel] = edges.get(at) ?? [];
      if (!panel) return;
      const to = (panel[one] === at ? panel[other] : panel[one]) as number;
      edges.get(at)?.delete(panel);
      edges.get(to)?.delete(panel);
      panel[one] = at;
      panel[other] = to;
      at = to;
    }
  };
  for (const [c, panels] of edges) if (panels.size % 2 === 1) walk(c);
  for (const [c, panels] of edges) while (panels.size > 0) walk(c);
}

function seat({ residents, sent }: Kind, { classOf }: Classes, seated: readonly Set<number>[]): void {
  residents.forEach((people, home) => {
    const turns = new Map<number, number>();
    seated.forEach((members, at) => {
      const c = sent[at]?.[home] ?? NOBODY;
      if (c === NOBODY) return;
      const own = people.filter((person) => classOf[person] === c);
      const turn = turns.get(c) ?? 0;
      members.add(own[turn % own.length] as number);
      turns.set(c, turn + 1);
    });
  });
}
