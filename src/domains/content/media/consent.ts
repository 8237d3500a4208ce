import { z } from "zod";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { withoutDirectionMarks } from "../../../platform/text/direction-marks";
import { berlinDate } from "../../../platform/time/berlin";
import { line, Revision } from "./describe";
import type { Messages } from "./messages";
import { lockItem } from "./queries";
import { assertThere, assertUnchanged, nextPeople } from "./rules";
import { changeItem, insertConsent, settleAudience } from "./write-queries";

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Whether people can be recognised, and if so who asked them when, and until when they agree. */
export const ConsentInput = ({ errors }: Messages, now: Date) => {
  const today = berlinDate(now);
  return z
    .object({
      revision: Revision,
      people: z.enum(["nobody", "agreed"], { error: errors.people }),
      askedBy: line(200, errors.tooLong(200)),
      givenOn: z.string().trim().default(""),
      until: z.string().trim().default(""),
      consentNote: z
        .string()
        .overwrite((text) => withoutDirectionMarks(text).replace(/\r\n?/g, "\n").trim())
        .max(2_000, errors.tooLong(2_000))
        .default(""),
    })
    .superRefine(({ people, askedBy, givenOn, until }, context) => {
      if (people !== "agreed") return;
      const wrong = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
      if (askedBy === "") wrong("askedBy", errors.askedByMissing);
      if (!isDay(givenOn)) wrong("givenOn", errors.dayMissing);
      else if (givenOn > today) wrong("givenOn", errors.dayToCome);
      if (until !== "" && !isDay(until)) wrong("until", errors.dayMissing);
      else if (until !== "" && until < today) wrong("until", errors.untilOver);
    });
};

type Consent = { portalId: string; id: string; personId: string; consent: z.infer<ReturnType<typeof ConsentInput>> };

/** Writes down what people on a picture agree to, or that nobody can be recognised. */
export async function recordConsent(tx: TenantTx, { portalId, id, personId, consent }: Consent, now: Date) {
  const item = await lockItem(tx, portalId, id);
  assertThere(item);
  assertUnchanged(item, consent.revision);
  const isAgreed = consent.people === "agreed";
  const people = nextPeople(isAgreed ? "record" : "deny", item.people);
  const untilOn = isAgreed && consent.until !== "" ? consent.until : null;
  if (isAgreed) {
    const { askedBy, givenOn, consentNote: note } = consent;
    const said = { askedBy, givenOn, untilOn, note, enteredByPersonId: personId, enteredAt: now };
    await insertConsent(tx, { contentFileId: id, ...said });
  }
  await changeItem(tx, id, { people, agreedUntil: untilOn, remindedOf: null });
  await settleAudience(tx, portalId, id);
  await audit(tx, { act: isAgreed ? "media.consent_recorded" : "media.nobody_shown", objectId: id }, now);
}

type Withdrawal = { portalId: string; id: string; revision: number };

/** Somebody on a picture does not want it shown any more: it is gone at once from every page. */
export async function withdrawConsent(tx: TenantTx, { portalId, id, revision }: Withdrawal, now: Date) {
  const item = await lockItem(tx, portalId, id);
  assertThere(item);
  assertUnchanged(item, revision);
  await changeItem(tx, id, { people: nextPeople("withdraw", item.people), agreedUntil: null, remindedOf: null });
  await settleAudience(tx, portalId, id);
  await audit(tx, { act: "media.consent_withdrawn", objectId: id }, now);
}
