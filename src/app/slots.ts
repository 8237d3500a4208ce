import type { Slots } from "../platform/objects/slots";

/** Which domain shows what on whose page. */
export const slots: Slots = {};
