import type { Slot } from "../../platform/objects/slots";
import { listOpportunities } from "./queries";
import { WantedSection } from "./views";

const SHOWN = 3;

/** For the start page of a portal: where most people are missing. */
export const showWanted: Slot = async ({ var: { tx, viewer, locale } }, portalId) => {
  const opportunities = await listOpportunities(tx, viewer, portalId, SHOWN);
  if (opportunities.length === 0) return undefined;
  return <WantedSection locale={locale} opportunities={opportunities} />;
};
