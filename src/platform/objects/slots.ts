import type { Child } from "hono/jsx";
import type { Visit } from "../http/env";

/** What a higher domain shows on a page of a lower one. Undefined when there is nothing to show. */
export type Slot = (visit: Visit, objectId: string) => Promise<Child | undefined>;

/** Kind of object → what other domains show on its page, in this order. Filled in app/slots.ts. */
export type Slots = Partial<Record<string, readonly Slot[]>>;

/**
 * The sections that other domains add to the page of an object.
 *
 * @example const sections = await fillSlots(c, "group", group.id);
 */
export async function fillSlots(visit: Visit, kind: string, objectId: string): Promise<Child[]> {
  const sections: Child[] = [];
  for (const slot of visit.var.slots[kind] ?? []) {
    const section = await slot(visit, objectId);
    if (section !== undefined) sections.push(section);
  }
  return sections;
}
