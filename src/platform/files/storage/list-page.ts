import { SaxesParser } from "saxes";

/**
 * One page of ListObjectsV2: its keys, and the token of the next page if there is one.
 *
 * @example readPage("<ListBucketResult><Contents><Key>ab/ab12</Key></Contents></ListBucketResult>").keys
 */
export function readPage(xml: string): { keys: string[]; next: string | undefined } {
  const path: string[] = [];
  const keys: string[] = [];
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
    if (place === "Contents/Key") keys.push(text);
    if (place === "NextContinuationToken") next = text;
    path.pop();
    text = "";
  });
  parser.write(xml).close();
  return { keys, next };
}
