import { plainText } from "../../platform/markdown";
import type { Slot } from "../../platform/objects/slots";
import { textsOfObject } from "./queries";

/** What an object says, for who decides about it: also when nobody else may see it. */
export const showReported: Slot = async ({ var: { tx } }, objectId) => {
  const texts = await textsOfObject(tx, objectId);
  if (texts.length === 0) return undefined;
  return <p class="as-written">{texts.map((text) => plainText(text)).join("\n\n")}</p>;
};
