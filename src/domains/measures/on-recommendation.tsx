import type { Slot } from "../../platform/objects/slots";
import { threadThrough } from "../../platform/objects/thread";
import { berlinDate } from "../../platform/time/berlin";
import { listMeasuresOf, listPledgesOf } from "./queries";
import { KeepingSection } from "./views";

/** For the page of a recommendation: who pledged what, and what is being done. */
export const showKeeping: Slot = async ({ var: { tx, viewer, locale, now } }, recommendationId) => {
  const ids = (await threadThrough(tx, viewer, recommendationId)).map(({ id }) => id);
  const pledges = await listPledgesOf(tx, ids);
  const measures = await listMeasuresOf(tx, ids);
  if (pledges.length + measures.length === 0) return undefined;
  return <KeepingSection locale={locale} pledges={pledges} measures={measures} today={berlinDate(now)} />;
};
