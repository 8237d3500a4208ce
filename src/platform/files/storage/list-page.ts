import { SaxesParser } from "saxes";
import type { Stored } from "./port";

/**
 * One page of ListObjectsV2: its objects, and the token of the next page if there is one.
 *
 * @example readPage("<ListBucketResult><Contents><Key>ab/ab12</Key></Contents></ListBucketResult>").stored[0]?.key
 */
export function readPage(xml: string): { stored: Stored[]; next: string | undefined } {
  const path: string[] = [];
  const stored: Stored[] = [];
  let key = "";
  let next: string | undefined;
  let text = "";
  const parser = new SaxesParser({ position: false });
  parser.on("opentag", ({ name }) => {
    path.push(name);
    text = "";
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("closetag", () => {
    const place = path.slice(1).join("/");
    if (place === "Contents/Key") key = text;
    if (place === "Contents/LastModified") stored.push({ key, storedAt: new Date(text) });
    if (place === "NextContinuationToken") next = text;
    path.pop();
    text = "";
  });
  parser.write(xml).close();
  return { stored, next };
}
