/** For every person the number of panels that contain them. Panels hold indexes of the pool. */
export function chancesPerPerson(panels: readonly (readonly number[])[], people: number): number[] {
  const counts: number[] = Array(people).fill(0);
  for (const panel of panels) for (const person of panel) counts[person] = (counts[person] ?? 0) + 1;
  return counts;
}
