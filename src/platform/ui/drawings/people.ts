import { fill, type Ink, limb, type Point, type Points, path } from "./ink";

/** Who is drawn: tones of clothes and skin, hair, and where the arms reach to. No faces. */
export type Look = {
  top?: string;
  leg?: string;
  skin?: "s1" | "s2" | "s3";
  hair?: "bun" | "short" | "long" | "cap" | "scarf";
  arms?: Points[];
  /** Length of the lower leg of somebody who sits. */
  shin?: number;
  /** Looks to the left. */
  flip?: boolean;
};

const mirror = (x: number, drawing: string) => `<g transform="translate(${2 * x} 0) scale(-1 1)">${drawing}</g>`;

/** Tools for people who do something together. */
export function peopleOf({ blob }: Ink) {
  const hair = (kind: Look["hair"], x: number, y: number, r: number) => {
    if (kind === "bun")
      return (
        fill(blob(x - r * 0.2, y - r * 0.35, r * 1.08, r * 0.85, 7, 0.04), "grey") +
        fill(blob(x - r, y - r * 0.75, r * 0.5, r * 0.5, 6, 0.05), "grey")
      );
    if (kind === "short")
      return fill(
        path`M${x - r * 1.05} ${y}C${x - r * 1.1} ${y - r * 1.5} ${x + r} ${y - r * 1.6} ${x + r * 0.95} ${y - r * 0.3}C${x + r * 0.3} ${y - r * 0.7} ${x - r * 0.3} ${y - r * 0.5} ${x - r * 0.5} ${y + r * 0.1}Z`,
        "hair",
      );
    if (kind === "long")
      return fill(
        path`M${x - r * 1.15} ${y + r * 1.5}C${x - r * 1.5} ${y - r * 1.7} ${x + r * 1.4} ${y - r * 1.7} ${x + r} ${y - r * 0.2}C${x + r * 0.2} ${y - r * 0.6} ${x - r * 0.2} ${y} ${x - r * 0.3} ${y + r * 1.4}Z`,
        "hair",
      );
    if (kind === "cap")
      return fill(
        path`M${x - r * 1.1} ${y - r * 0.2}C${x - r} ${y - r * 1.6} ${x + r} ${y - r * 1.5} ${x + r * 1.02} ${y - r * 0.3}L${x + r * 1.7} ${y - r * 0.2}L${x + r * 1.65} ${y}Z`,
        "thread",
      );
    return "";
  };

  const head = ({ skin = "s1", hair: kind = "short" }: Look, x: number, y: number, r: number) => {
    const face = fill(blob(x, y, r, r * 1.1, 8, 0.03), skin);
    if (kind !== "scarf") return face + hair(kind, x, y, r);
    return fill(blob(x - r * 0.15, y - r * 0.1, r * 1.25, r * 1.3, 8, 0.03), "rose") + face;
  };

  const arm = (points: Points, look: Look, width: number, hand: number) => {
    const [x, y] = points.at(-1) ?? [0, 0];
    return limb(points, look.top ?? "deep", width) + fill(blob(x, y, hand, hand, 6, 0.02), look.skin ?? "s1");
  };

  /** @param y ground under the feet @param h height in units of the drawing */
  const standing = (x: number, y: number, h: number, look: Look = {}) => {
    const [shoulder, hip, w] = [y - h * 0.76, y - h * 0.42, h * 0.13];
    const hanging = (side: number): Points => [
      [x + side * w, shoulder + 6],
      [x + side * w * 1.6, hip - 4],
    ];
    const leg = (side: number): Points => [
      [x + side * w * 0.45, hip],
      [x + side * w * 0.6, y - 4],
    ];
    const body = path`M${x - w * 1.12} ${hip + 6}C${x - w * 1.3} ${shoulder} ${x - w * 0.9} ${shoulder - 4} ${x} ${shoulder - 5}C${x + w * 0.9} ${shoulder - 4} ${x + w * 1.3} ${shoulder} ${x + w * 1.12} ${hip + 6}Z`;
    const drawing =
      limb(leg(-1), look.leg ?? "ink", h * 0.1) +
      limb(leg(1), look.leg ?? "ink", h * 0.1) +
      fill(body, look.top ?? "deep") +
      head(look, x, y - h + h * 0.105, h * 0.105) +
      (look.arms ?? [hanging(-1), hanging(1)]).map((points) => arm(points, look, h * 0.075, h * 0.042)).join("");
    return look.flip ? mirror(x, drawing) : drawing;
  };

  /** @param seat height of the seat @param h height as if standing up */
  const sitting = (x: number, seat: number, h: number, look: Look = {}) => {
    const [r, shoulder, w, knee, shin] = [h * 0.125, seat - h * 0.46, h * 0.15, h * 0.3, look.shin ?? h * 0.36];
    const body = path`M${x - w} ${seat}C${x - w * 1.3} ${shoulder + 4} ${x - w * 0.9} ${shoulder - 4} ${x} ${shoulder - 5}C${x + w * 0.9} ${shoulder - 4} ${x + w * 1.25} ${shoulder + 4} ${x + w} ${seat}Z`;
    const legs: Point[] = [
      [x - w * 0.3, seat - 5],
      [x + knee, seat - 5],
      [x + knee + 2, seat + shin],
      [x + knee + 12, seat + shin],
    ];
    const lap: Points = [
      [x + w * 0.3, shoulder + 10],
      [x + w * 1.1, seat - h * 0.17],
      [x + knee * 0.9, seat - h * 0.16],
    ];
    const drawing =
      fill(body, look.top ?? "rose") +
      limb(legs, look.leg ?? "deep", h * 0.115) +
      head(look, x + 2, shoulder - r * 1.35, r) +
      (look.arms ?? [lap]).map((points) => arm(points, look, h * 0.09, h * 0.05)).join("");
    return look.flip ? mirror(x, drawing) : drawing;
  };

  return { standing, sitting };
}

export type People = ReturnType<typeof peopleOf>;
