import type { Child } from "hono/jsx";
import type { DrawingName } from "../../../platform/ui/drawings/drawing";
import { drawnImage, Figure, type Image, Picture } from "../../../platform/ui/picture";
import { pathKey } from "./pictures";
import type { FoundFiles } from "./resolve";

/** What stands behind a path: a drawing of the house, or a file of the portal. */
export const imageAt = (files: FoundFiles, path: string): Image | undefined =>
  drawnImage(path) ?? files.get(pathKey(path))?.image;

/** A picture of a page; undefined when there is none. `sizes` says how wide it stands, as in HTML. */
export function pictureAt(
  files: FoundFiles,
  path: string,
  sizes = "(min-width: 60rem) 20rem, 100vw",
): Child | undefined {
  const image = imageAt(files, path);
  return image && <Picture image={image} sizes={sizes} />;
}

/** The drawing that stands on the edge of a page head: that of the page, else the usual one. */
export const headDrawing = (path: string, usual: DrawingName | undefined): DrawingName | undefined =>
  drawnImage(path)?.drawing ?? usual;

type Words = { alt?: string; caption?: string };

/** A picture with what it shows and says, in running text. */
export function figureAt(files: FoundFiles, path: string, { alt = "", caption = "" }: Words = {}): Child | undefined {
  const image = imageAt(files, path);
  return image && <Figure image={{ ...image, alt: alt || image.alt, caption: caption || undefined }} />;
}
