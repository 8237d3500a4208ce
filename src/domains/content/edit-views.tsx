import type { PropsWithChildren } from "hono/jsx";
import { ErrorSummary } from "../../platform/forms/error-summary";
import type { Form } from "../../platform/forms/form";
import type { Locale } from "../../platform/text";
import { longDateOf, timeOfDay } from "../../platform/time/berlin";
import { Notice } from "../../platform/ui/notice";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { Section } from "../../platform/ui/section";
import type { Link } from "../../platform/ui/shell";
import { messages } from "./messages";
import type { Change } from "./timeline/edit-queries";

type FrameProps = PropsWithChildren<{
  shell: Shell;
  title: string;
  /** What is edited: it tells two open windows apart. */
  subject?: string;
  way: Link[];
  form: Form;
  changes?: Change[];
}>;

/** The page around a form of the editors: what is wrong on top, what happened so far below. */
export const EditPage = ({ shell, title, subject, way, form, changes = [], children }: FrameProps) => (
  <Page shell={shell} title={subject ? `${title}: ${subject}` : title} noIndex>
    <PageHead title={title} locale={shell.locale} way={way} field="level1" />
    <Section>
      <ErrorSummary locale={shell.locale} form={form} />
      {children}
    </Section>
    <History locale={shell.locale} changes={changes} />
  </Page>
);

const History = ({ locale, changes }: { locale: Locale; changes: Change[] }) => {
  const t = messages[locale];
  if (changes.length === 0) return null;
  return (
    <Section title={t.history}>
      <ol class="history">
        {changes.map(({ at, act, name }) => (
          <li>
            {t.historyLine(
              `${longDateOf(at, locale)}, ${timeOfDay(at, locale)}`,
              name ?? t.somebody,
              t.acts[act] ?? act,
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
};

type Field = { label: string; value: string };

/** What stands on the page now, beside what somebody wants to save: nothing of either is lost. */
export const CurrentVersion = ({ locale, fields }: { locale: Locale; fields: Field[] }) => {
  const t = messages[locale].form;
  return (
    <Notice kind="warn" title={t.currentTitle}>
      <Fields fields={fields} />
      <p>{t.yoursText}</p>
    </Notice>
  );
};

/** What was typed about something that is gone, to copy. */
export const TypedVersion = ({ locale, fields }: { locale: Locale; fields: Field[] }) => {
  const t = messages[locale].form;
  return (
    <Notice title={t.yoursTitle}>
      <p>{t.deletedText}</p>
      <Fields fields={fields} />
    </Notice>
  );
};

const Fields = ({ fields }: { fields: Field[] }) => (
  <dl class="version">
    {fields
      .filter(({ value }) => value !== "")
      .map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd class="as-written">{value}</dd>
        </div>
      ))}
  </dl>
);

/**
 * The version that a form is about. After a conflict it is the one that is shown, so that saving once more means it;
 * after a mistake it stays the one that the editor saw.
 */
export const revisionFor = (form: Form, row: { revision: number }, isConflict: boolean): string =>
  isConflict ? String(row.revision) : (form.values.revision ?? String(row.revision));

/**
 * For a further form of the same page, or for one of many: each may be sent, and a double click is caught by the
 * revision or by the trash.
 */
export function withoutOnce({ once: _, ...form }: Form): Form {
  return form;
}
