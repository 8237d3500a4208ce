import { beside, fill, type Ink, limb, pen } from "./ink";

/** What stands around in a town. */
export function thingsOf({ blob, box, frame, line, shape }: Ink) {
  const house = (
    x: number,
    y: number,
    w: number,
    h: number,
    tones: [roof: string, wall: string],
    roof = 46,
    floors = 2,
  ) => {
    const windows = [1, 2].flatMap((column) =>
      Array.from({ length: floors }, (_, floor) => frame(x + (w * column) / 3 - 5.5, y - h + 14 + floor * 30, 11, 16)),
    );
    const top = shape(
      [
        [x - 6, y - h],
        [x + w / 2, y - h - roof],
        [x + w + 6, y - h],
      ],
      tones[0],
      4,
      3,
    );
    return box(x, y - h, w, h, tones[1], 4, 3) + top + windows.join("");
  };
  const tree = (x: number, y: number, r: number, h: number) =>
    line([
      [x, y],
      [x + 1, y - h],
    ]) +
    fill(blob(x, y - h - r * 0.7, r, r * 1.1), "leaf", beside(6, 3)) +
    pen(blob(x, y - h - r * 0.7, r, r * 1.1), true) +
    line(
      [
        [x, y - h],
        [x + r * 0.3, y - h - r * 0.5],
      ],
      true,
    );
  const bench = (x: number, y: number, w: number) => {
    const board = ([dy, width]: [number, number]) =>
      `<path class="limb s-thread" stroke-width="${width}" d="M${x} ${y + dy}c${w * 0.3}-2 ${w * 0.7} 2 ${w}-1"/>`;
    const boards: [number, number][] = [
      [-48, 9],
      [-32, 9],
      [0, 11],
    ];
    return (
      line([
        [x + 18, y - 58],
        [x + 14, y + 52],
      ]) +
      line([
        [x + w - 18, y - 58],
        [x + w - 14, y + 52],
      ]) +
      boards.map(board).join("")
    );
  };
  const wheel = (x: number, ground: number, r: number) =>
    pen(blob(x, ground - r, r, r, 12, 0.015)) + pen(blob(x, ground - r, 4, 4, 6, 0.02));
  const dog = (x: number, y: number) =>
    fill(blob(x, y - 20, 25, 13, 8, 0.05), "wood") +
    fill(blob(x + 25, y - 36, 12, 10, 7, 0.05), "wood") +
    limb(
      [
        [x - 17, y - 14],
        [x - 18, y - 2],
      ],
      "wood",
      7,
    ) +
    limb(
      [
        [x + 15, y - 14],
        [x + 15, y - 2],
      ],
      "wood",
      7,
    ) +
    limb(
      [
        [x - 23, y - 24],
        [x - 37, y - 40],
      ],
      "wood",
      6,
    ) +
    fill(blob(x + 20, y - 39, 5, 9, 6, 0.03), "hair") +
    `<circle class="f-ink" cx="${x + 36}" cy="${y - 37}" r="2.6"/>`;
  const ground = (y: number, from = 14, to = 306) =>
    line([
      [from, y + 1],
      [(from + to) / 2, y],
      [to, y + 1],
    ]);
  return { house, tree, bench, wheel, dog, ground };
}

export type Things = ReturnType<typeof thingsOf>;
