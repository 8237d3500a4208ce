import { type Ink, inkOf } from "./ink";
import { type People, peopleOf } from "./people";
import { type Things, thingsOf } from "./things";

/** A finished drawing: what is inside its `<svg>`, and how large it is. */
export type Scene = { width: number; height: number; body: string };

type Tools = Ink & People & Things;

/** Draws a scene with its own seed. @example scene(7, 320, 170, ({ box }) => [box(0, 0, 40, 20, "wood")]) */
export function scene(seed: number, width: number, height: number, draw: (tools: Tools) => string[]): Scene {
  const ink = inkOf(seed);
  const tools = { ...ink, ...peopleOf(ink), ...thingsOf(ink) };
  return { width, height, body: draw(tools).join("") };
}
