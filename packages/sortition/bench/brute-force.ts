import { faultsOfPanel } from "../src/check-panel";
import type { Problem } from "../src/model/problem";

/** All panels of a tiny problem as lists of indexes, found by trying every subset of the right size. */
export function allPanels(problem: Problem): number[][] {
  const panels: number[][] = [];
  const grow = (from: number, members: number[]) => {
    if (members.length === problem.seats) {
      const ids = members.map((i) => problem.people[i]?.id ?? "");
      if (faultsOfPanel(problem, ids).length === 0) panels.push([...members]);
      return;
    }
    for (let i = from; i < problem.people.length; i++) grow(i + 1, [...members, i]);
  };
  grow(0, []);
  return panels;
}
