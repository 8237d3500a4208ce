import { Hono } from "hono";
import { z } from "zod";
import { audit } from "../../../../platform/audit";
import { RadioGroup } from "../../../../platform/forms/choices";
import { DayInput } from "../../../../platform/forms/day-input";
import { type Form, newForm } from "../../../../platform/forms/form";
import { PostForm } from "../../../../platform/forms/post-form";
import { submitForm } from "../../../../platform/forms/submit";
import { TextArea } from "../../../../platform/forms/text-area";
import type { Env, Visit } from "../../../../platform/http/env";
import { shellOf } from "../../../../platform/http/shell";
import { BANNER_LEVELS, type Banner } from "../../../../platform/portals/banner";
import { changePortal } from "../../../../platform/portals/change-portal";
import { assertSeen, currentPortal, partVersion } from "../../../../platform/portals/portal-parts";
import { Button } from "../../../../platform/ui/button";
import { Frame } from "../frame";
import { AsItIsNow, partMessages, seenBy } from "../part-form";
import { portalOwners } from "../policy";
import { bannerUrl, portalUrl } from "../urls";
import { type Messages, messages } from "./messages";

const MOST = 300;

const BannerInput = ({ errors }: Messages) => {
  const text = z.string().trim().max(MOST, errors.long).default("");
  const day = z.union([z.literal(""), z.iso.date()], { error: errors.date }).default("");
  return z
    .object({
      text,
      en: text,
      level: z.enum(BANNER_LEVELS, { error: errors.level }),
      from: day,
      until: day,
      seen: z.string().default(""),
    })
    .refine(({ from, until }) => from === "" || until === "" || from <= until, {
      error: errors.order,
      path: ["until"],
    });
};

type Typed = z.infer<ReturnType<typeof BannerInput>>;

export const bannerRoutes = new Hono<Env>()
  .get(bannerUrl, portalOwners, (c) => show(c, undefined))

  .post(bannerUrl, portalOwners, (c) => {
    const { tx, portal, locale, now } = c.var;
    return submitForm(c, {
      schema: BannerInput(messages[locale]),
      attempt: async (input) => {
        await assertSeen(tx, portal.id, "banner", input.seen);
        await changePortal(tx, portal.id, { banner: bannerOf(input) });
        await audit(tx, { act: "portal.banner_changed", objectId: portal.id }, now);
      },
      refusals: { portal_changed: partMessages[locale].changed },
      page: (form) => show(c, form),
      next: portalUrl,
    });
  });

const bannerOf = ({ text, en, level, from, until }: Typed): Banner | null =>
  text === "" ? null : { text, level, ...(en && { en }), ...(from && { from }), ...(until && { until }) };

async function show(c: Visit, typed: Form | undefined) {
  const { tx, portal, locale } = c.var;
  const t = messages[locale];
  const row = await currentPortal(tx, portal.id);
  // The seams that write it check it, the database does not.
  const now = row.banner as Banner | null;
  const form = typed ?? newForm(c, { level: "info", ...now });
  return c.html(
    <Frame shell={shellOf(c)} title={t.title} lead={t.lead} form={form}>
      <PostForm form={form} action={bannerUrl}>
        <input type="hidden" name="seen" value={seenBy(form, locale, partVersion(row, "banner"))} />
        <TextArea form={form} name="text" label={t.text} hint={t.textHint} rows={3} maxlength={MOST} />
        <TextArea form={form} name="en" label={t.en} optional={t.optional} rows={3} maxlength={MOST} />
        <RadioGroup
          {...{ form, name: "level", label: t.level }}
          choices={BANNER_LEVELS.map((value) => ({ value, label: t.levels[value] }))}
        />
        <DayInput form={form} name="from" label={t.from} hint={t.days} optional={t.optional} />
        <DayInput form={form} name="until" label={t.until} optional={t.optional} />
        <Button>{t.save}</Button>
      </PostForm>
      <AsItIsNow
        {...{ form, locale }}
        rows={[
          [t.text, now?.text ?? ""],
          [t.en, now?.en ?? ""],
          [t.level, now ? t.levels[now.level] : ""],
          [t.from, now?.from ?? ""],
          [t.until, now?.until ?? ""],
        ]}
      />
    </Frame>,
  );
}
