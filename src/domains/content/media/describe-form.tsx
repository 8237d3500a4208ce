import { Checkbox, RadioGroup } from "../../../platform/forms/choices";
import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { Select } from "../../../platform/forms/select";
import { TextArea } from "../../../platform/forms/text-area";
import { TextInput } from "../../../platform/forms/text-input";
import type { Locale } from "../../../platform/text";
import { Button } from "../../../platform/ui/button";
import { CurrentVersion } from "../edit-views";
import { FocusField } from "./focus-field";
import { messages } from "./messages";
import type { Item } from "./queries";
import { LICENCES } from "./rules";
import { thumbnailUrl } from "./thumbnail";
import { actUrl } from "./urls";

/** What is said about an item, as its form shows it. */
export const descriptionOf = (item: Item): Form["values"] => ({
  ...{ alt: item.alt, altEn: item.altEn, altSimple: item.altSimple, credit: item.credit, licence: item.licence },
  ...{ licenceNote: item.licenceNote, focus: `${item.focusX}-${item.focusY}`, reading: item.reading },
  ...{ alternativeUrl: item.alternativeUrl, revision: String(item.revision) },
  ...(item.decorative && { decorative: "on" }),
});

type FormProps = { locale: Locale; item: Item; form: Form };

export const DescribeForm = ({ locale, item, form }: FormProps) => {
  const t = messages[locale];
  return (
    <PostForm form={form} action={actUrl(item.id, "describe")}>
      <input type="hidden" name="revision" value={form.values.revision ?? ""} />
      {form.refusal && <CurrentVersion locale={locale} fields={fieldsOf(locale, item)} />}
      {item.kind === "picture" ? (
        <AltFields locale={locale} item={item} form={form} />
      ) : (
        <ReadingFields locale={locale} item={item} form={form} />
      )}
      <TextInput
        {...{ form, name: "credit", label: t.credit, hint: t.creditHint, optional: t.optional, maxlength: 300 }}
      />
      <Select
        {...{ form, name: "licence", label: t.licence }}
        options={LICENCES.map((value) => ({ value, label: t.licences[value] }))}
      />
      <TextInput
        {...{ form, name: "licenceNote", label: t.licenceNote, hint: t.licenceNoteHint }}
        {...{ optional: t.optional, maxlength: 500 }}
      />
      {item.kind === "picture" && item.width !== null && (
        <FocusField {...{ locale, form }} picture={{ ...item, src: thumbnailUrl(item) }} />
      )}
      <Button>{t.save}</Button>
    </PostForm>
  );
};

/** What stands there now, beside what somebody wants to save. */
const fieldsOf = (locale: Locale, item: Item) =>
  (["alt", "altEn", "altSimple", "credit", "licenceNote", "alternativeUrl"] as const).map((name) => ({
    label: messages[locale][name],
    value: item[name],
  }));

const AltFields = ({ locale, form }: FormProps) => {
  const t = messages[locale];
  const more = { form, maxlength: 500 };
  return (
    <>
      <TextArea {...more} name="alt" label={t.alt} hint={t.altHint} rows={3} />
      <Checkbox form={form} name="decorative" label={t.decorative} hint={t.decorativeHint} />
      <TextInput {...more} name="altEn" label={t.altEn} optional={t.optional} />
      <TextInput {...more} name="altSimple" label={t.altSimple} optional={t.optional} />
    </>
  );
};

const ReadingFields = ({ locale, item, form }: FormProps) => {
  const t = messages[locale];
  const choices = (["unchecked", "accessible", "inaccessible"] as const).map((value) => ({
    value,
    label: t.readings[value],
  }));
  return (
    <>
      {item.mediaType === "application/pdf" && <PdfFacts locale={locale} item={item} />}
      <RadioGroup form={form} name="reading" label={t.reading} choices={choices} />
      <TextInput
        {...{ form, name: "alternativeUrl", label: t.alternativeUrl, hint: t.alternativeUrlHint }}
        {...{ optional: t.optional, maxlength: 2_000 }}
      />
    </>
  );
};

const PdfFacts = ({ locale, item }: { locale: Locale; item: Item }) => {
  const { pdfTitle, pdf } = messages[locale];
  const { pdfTagged, pdfTitled, pdfLanguage } = item;
  return (
    <div>
      <h3 class="h-s">{pdfTitle}</h3>
      {pdfTagged === null ? (
        <p>{pdf.unknown}</p>
      ) : (
        <>
          <ul class="prose">
            <li>{pdfTagged ? pdf.tagged : pdf.untagged}</li>
            <li>{pdfTitled ? pdf.titled : pdf.untitled}</li>
            <li>{pdfLanguage ? pdf.language(pdfLanguage) : pdf.noLanguage}</li>
          </ul>
          <p class="small muted">{pdf.isNoProof}</p>
        </>
      )}
    </div>
  );
};
