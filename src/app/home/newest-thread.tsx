import type { Slot } from "../../platform/objects/slots";
import { newestResult, threadThrough } from "../../platform/objects/thread";
import { stepsOf } from "../../platform/objects/thread-section";
import { Section } from "../../platform/ui/section";
import { ThreadTrail } from "../../platform/ui/thread-trail";
import { messages } from "./messages";

/** The thread that came to a result last, from its beginning to its end. */
export const showNewestThread: Slot = async ({ var: { tx, viewer, locale } }, portalId) => {
  const result = await newestResult(tx, viewer, portalId);
  if (!result) return undefined;
  const t = messages[locale];
  const knots = await threadThrough(tx, viewer, result.id);
  const steps = stepsOf(knots, locale).map(({ text: _, ...step }) => ({ ...step, href: step.href ?? result.url }));
  return (
    <Section kicker={t.thread} title={t.threadTitle} lead={t.threadLead} field="deep" id="faden">
      <ThreadTrail steps={steps} />
    </Section>
  );
};
