import { RadioGroup } from "../../../platform/forms/choices";
import { DayInput } from "../../../platform/forms/day-input";
import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { TextArea } from "../../../platform/forms/text-area";
import { TextInput } from "../../../platform/forms/text-input";
import type { Locale } from "../../../platform/text";
import { longDate, shortDate } from "../../../platform/time/berlin";
import { Button } from "../../../platform/ui/button";
import { Confirm } from "../../../platform/ui/confirm";
import { Notice } from "../../../platform/ui/notice";
import { messages } from "./messages";
import type { Consent, Item } from "./queries";
import { mayDo } from "./rules";
import { actUrl } from "./urls";

/** A new consent begins empty: it is another row, and the earlier ones stay. */
export const peopleOf = (item: Item): Form["values"] => ({
  revision: String(item.revision),
  ...(item.people === "nobody" && { people: "nobody" }),
});

type PeopleProps = { locale: Locale; item: Item; consents: Consent[]; form: Form; withdrawForm: Form };

/** Whether people can be recognised on a picture, and what they agree to. */
export const PeopleForms = ({ locale, item, consents, form, withdrawForm }: PeopleProps) => {
  const t = messages[locale];
  const hasTrouble = item.people === "lapsed" || item.people === "withdrawn";
  const now =
    item.people === "agreed" && item.agreedUntil
      ? t.agreedUntil(longDate(item.agreedUntil, locale))
      : t.peopleNow[item.people];
  return (
    <div class="stack">
      {hasTrouble ? <Notice kind="warn">{now}</Notice> : <p>{now}</p>}
      {consents.length > 0 && <Consents locale={locale} consents={consents} />}
      <PostForm form={form} action={actUrl(item.id, "consent")}>
        <input type="hidden" name="revision" value={form.values.revision ?? ""} />
        <RadioGroup
          {...{ form, name: "people", label: t.peopleQuestion }}
          choices={(["nobody", "agreed"] as const).map((value) => ({ value, label: t.peopleChoices[value] }))}
        />
        <TextInput form={form} name="askedBy" label={t.askedBy} maxlength={200} />
        <DayInput form={form} name="givenOn" label={t.givenOn} />
        <DayInput form={form} name="until" label={t.until} hint={t.untilHint} optional={t.optional} />
        <TextArea
          {...{ form, name: "consentNote", label: t.consentNote, hint: t.consentNoteHint }}
          {...{ optional: t.optional, rows: 3, maxlength: 2_000 }}
        />
        <Button look="line">{t.saveConsent}</Button>
      </PostForm>
      {mayDo("withdraw", item.people) && (
        <Confirm locale={locale} label={t.withdraw} title={t.withdrawTitle}>
          <p>{t.withdrawText}</p>
          <PostForm form={withdrawForm} action={actUrl(item.id, "withdraw")}>
            <input type="hidden" name="revision" value={String(item.revision)} />
            <Button look="danger">{t.withdrawButton}</Button>
          </PostForm>
        </Confirm>
      )}
    </div>
  );
};

const Consents = ({ locale, consents }: { locale: Locale; consents: Consent[] }) => {
  const t = messages[locale];
  return (
    <div>
      <h3 class="h-s">{t.consents}</h3>
      <ol class="history">
        {consents.map(({ givenOn, untilOn, askedBy, note }) => (
          <li>
            {t.consentLine(shortDate(givenOn, locale), untilOn ? shortDate(untilOn, locale) : undefined, askedBy)}
            {note && <p class="small as-written">{note}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
};
