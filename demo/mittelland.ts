import { erlach } from "./erlach/town";
import { lauterbrueck } from "./lauterbrueck/town";
import { staedtenetz } from "./staedtenetz/town";
import type { Tenant } from "./town";

/** A city, its small neighbour and the network of both: three portals of one operator. */
export const mittelland: Tenant = {
  slug: "mittelland",
  name: "Mittelland",
  places: [lauterbrueck, erlach, staedtenetz],
};
