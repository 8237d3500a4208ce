import { raw } from "hono/html";
import { catalogue } from "../../text";
import type { Scene } from "./scene";
import { circle, desk, longTable, plant, portraitOf, reading, speech } from "./together";
import { bench, emptyBench, hall, letter, shop } from "./town";
import { bicycle, building, cargoBike, garden, handyTable } from "./work";

/** Drawn once, when the program starts; a request only copies text. Everything in here is ours. */
const drawn = (draw: () => Scene) => {
  const { width, height, body } = draw();
  return { viewBox: `0 0 ${width} ${height}`, body: raw(body) };
};

const drawings = {
  bench: drawn(bench),
  bicycle: drawn(bicycle),
  building: drawn(building),
  cargoBike: drawn(cargoBike),
  circle: drawn(circle),
  desk: drawn(desk),
  emptyBench: drawn(emptyBench),
  garden: drawn(garden),
  hall: drawn(hall),
  handyTable: drawn(handyTable),
  letter: drawn(letter),
  longTable: drawn(longTable),
  plant: drawn(plant),
  reading: drawn(reading),
  shop: drawn(shop),
  speech: drawn(speech),
};

export type DrawingName = keyof typeof drawings;
export const drawingNames = Object.keys(drawings) as DrawingName[];

type Names = Record<DrawingName, string>;

/** What the drawings show, for those who choose one. */
export const drawingLabels = catalogue<Names>({
  de: {
    bench: "Menschen auf einer roten Bank",
    bicycle: "Werkstatt für Fahrräder",
    building: "Eine Bank bauen",
    cargoBike: "Lastenrad",
    circle: "Gesprächskreis",
    desk: "Schreibtisch",
    emptyBench: "Leere Bank",
    garden: "Gemeinsam gärtnern",
    hall: "Rathaus",
    handyTable: "Hilfe am Handy",
    letter: "Brief",
    longTable: "Lange Tafel",
    plant: "Pflanze",
    reading: "Vorlesen",
    shop: "Laden",
    speech: "Sprechblasen",
  },
  en: {
    bench: "People on a red bench",
    bicycle: "Bicycle workshop",
    building: "Building a bench",
    cargoBike: "Cargo bike",
    circle: "Talking in a circle",
    desk: "Desk",
    emptyBench: "Empty bench",
    garden: "Gardening together",
    hall: "Town hall",
    handyTable: "Help with a mobile phone",
    letter: "Letter",
    longTable: "Long table",
    plant: "Plant",
    reading: "Reading aloud",
    shop: "Shop",
    speech: "Speech bubbles",
  },
});

/** A name from a database or a file, if there is such a drawing. @example drawingOf("garden") // "garden" */
export const drawingOf = (name: string): DrawingName | undefined => drawingNames.find((known) => known === name);

/**
 * A scene of the town. Without a label it is decoration; with one it is a picture with that name.
 *
 * @example <Drawing name="bench" label="Zwei Menschen sitzen auf einer roten Bank." />
 */
export const Drawing = ({ name, label }: { name: DrawingName; label?: string | undefined }) => {
  const { viewBox, body } = drawings[name];
  return label ? (
    <svg class="ill" viewBox={viewBox} role="img" aria-label={label}>
      {body}
    </svg>
  ) : (
    <svg class="ill" viewBox={viewBox} aria-hidden="true">
      {body}
    </svg>
  );
};

const portraits = [0, 1, 2, 3].map((index) => drawn(() => portraitOf(index)));

/** A face without a face, for people without a picture. The same number always gives the same one. */
export const Portrait = ({ index }: { index: number }) => (
  <svg class="portrait" viewBox="0 0 60 60" aria-hidden="true">
    {portraits[index % portraits.length]?.body}
  </svg>
);
