import { createHash } from "node:crypto";
import type { Shell } from "../ui/shell";

export const shareUrl = (objectId: string): string => `/weitersagen/${objectId}`;
export const posterUrl = (objectId: string): string => `${shareUrl(objectId)}/plakat.pdf`;

/** What a share picture shows: another text, name or colour gives another address. */
export type SharePicture = { id: string; title: string };
type Painter = Pick<Shell["portal"], "name" | "themeHref">;

/** @example sharePictureUrl(shell.portal, { id: entry.id, title: entry.title }) */
export function sharePictureUrl({ name, themeHref = "" }: Painter, { id, title }: SharePicture): string {
  const mark = createHash("sha256")
    .update(JSON.stringify([title, name, themeHref]))
    .digest("base64url")
    .slice(0, 8);
  return `${shareUrl(id)}/${mark}.png`;
}
