import { Checkbox } from "../../../../platform/forms/choices";
import type { Form } from "../../../../platform/forms/form";
import { PostForm } from "../../../../platform/forms/post-form";
import { TextArea } from "../../../../platform/forms/text-area";
import { TextInput } from "../../../../platform/forms/text-input";
import { Button } from "../../../../platform/ui/button";
import type { Shell } from "../../../../platform/ui/page";
import { Frame } from "../frame";
import { AsItIsNow, seenBy } from "../part-form";
import { detailsUrl } from "../urls";
import { messages } from "./messages";

type DetailsProps = { shell: Shell; form: Form; now: Form["values"]; version: string };

export const DetailsPage = ({ shell, form, now, version }: DetailsProps) => {
  const t = messages[shell.locale];
  const { optional } = t;
  return (
    <Frame shell={shell} title={t.title} lead={t.lead} form={form}>
      <PostForm form={form} action={detailsUrl}>
        <input type="hidden" name="seen" value={seenBy(form, shell.locale, version)} />
        <TextInput form={form} name="name" label={t.name} maxlength={60} />
        <TextInput form={form} name="claim" label={t.claim} hint={t.claimHint} optional={optional} maxlength={80} />
        <h2>{t.officeTitle}</h2>
        <TextInput form={form} name="office" label={t.office} optional={optional} maxlength={80} />
        <TextArea form={form} name="lines" label={t.lines} hint={t.linesHint} optional={optional} rows={5} />
        <TextInput form={form} name="phone" label={t.phone} optional={optional} type="tel" size="m" />
        <TextInput form={form} name="email" label={t.email} hint={t.emailHint} optional={optional} type="email" />
        <h2>{t.languages}</h2>
        <Checkbox form={form} name="english" label={t.english} hint={t.englishHint} />
        <Button>{t.save}</Button>
      </PostForm>
      <AsItIsNow
        {...{ form, locale: shell.locale }}
        rows={[
          ...(["name", "claim", "office", "lines", "phone", "email"] as const).map(
            (name) => [t[name], now[name] ?? ""] as const,
          ),
          [t.english, now.english ? t.offered : t.notOffered],
        ]}
      />
    </Frame>
  );
};
