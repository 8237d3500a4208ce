import type { Child } from "hono/jsx";
import { Drawing, type DrawingName } from "../../../platform/ui/drawings/drawing";
import { Figure, type Image, Picture } from "../../../platform/ui/picture";
import { drawingAt, pathKey } from "./pictures";
import type { FoundFiles } from "./resolve";

export const imageAt = (files: FoundFiles, path: string): Image | undefined => files.get(pathKey(path))?.image;

/** Whether there is something to show for a path: a file of the portal, or a drawing of the house. */
export const hasPicture = (files: FoundFiles, path: string): boolean =>
  drawingAt(path) !== undefined || imageAt(files, path) !== undefined;

/** A picture of a page; undefined when there is none. `sizes` says how wide it stands, as in HTML. */
export function pictureAt(
  files: FoundFiles,
  path: string,
  sizes = "(min-width: 60rem) 20rem, 100vw",
): Child | undefined {
  const drawing = drawingAt(path);
  if (drawing) return <Drawing name={drawing} />;
  const image = imageAt(files, path);
  return image && <Picture image={image} sizes={sizes} />;
}

/** The drawing that stands on the edge of a page head: that of the page, else the usual one. */
export const headDrawing = (path: string, usual: DrawingName | undefined): DrawingName | undefined =>
  drawingAt(path) ?? usual;

type Words = { alt?: string; caption?: string };

/** A picture with what it shows and says, in running text. */
export function figureAt(files: FoundFiles, path: string, { alt = "", caption = "" }: Words = {}): Child | undefined {
  const drawing = drawingAt(path);
  if (drawing) return <Drawing name={drawing} label={alt || undefined} />;
  const image = imageAt(files, path);
  return image && <Figure image={{ ...image, alt: alt || image.alt, caption: caption || undefined }} />;
}
