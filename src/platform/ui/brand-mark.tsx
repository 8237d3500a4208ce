import { raw } from "hono/html";

const line = (d: string) => `<path class="bm-line" d="${d}"/>`;
const thread = (d: string) => `<path class="bm-thread" d="${d}"/>`;

/** One thread each, over what the place is known for. */
const marks = {
  waves: line("M8 43c6-16 14-16 20 0M32 43c6-16 14-16 20 0") + thread("M6 24C16 12 24 32 34 22S50 18 55 24"),
  roofs: line("M8 48V32l11-9 11 9v16M30 48V28l11-9 11 9v20") + thread("M6 14C18 8 26 20 38 12S50 12 54 15"),
  knots:
    line("M15 19L45 17M45 17L33 45M33 45L15 19") +
    thread(
      "M15 19m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0M45 17m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0M33 45m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0",
    ),
  harbour: line("M30 12v22M30 14l14 16H30M12 36h36l-6 9H18z") + thread("M6 51C14 46 22 54 30 50S46 47 54 51"),
  tree:
    line("M30 52V30M30 42l9-7M16 29a14 14 0 1 1 28 0c0 7-6 11-14 11s-14-4-14-11z") +
    thread("M6 52C16 47 22 55 30 52S46 48 54 51"),
};

export type MarkName = keyof typeof marks;
export const markNames = Object.keys(marks) as MarkName[];

const drawn = Object.fromEntries(
  Object.entries(marks).map(([name, lines]) => [
    name,
    raw(
      `<svg class="bm" viewBox="0 0 60 60" aria-hidden="true"><rect class="bm-ground" width="60" height="60" rx="13"/>${lines}</svg>`,
    ),
  ]),
);

/** The mark of a portal that has no logo. It keeps its colours by day and night. @example <BrandMark name="waves" /> */
export const BrandMark = ({ name }: { name: MarkName }) => <>{drawn[name]}</>;
