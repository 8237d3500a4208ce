import type { Child, PropsWithChildren } from "hono/jsx";
import { ErrorSummary } from "../../../platform/forms/error-summary";
import type { Form } from "../../../platform/forms/form";
import type { Locale } from "../../../platform/text";
import { Notice } from "../../../platform/ui/notice";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Section } from "../../../platform/ui/section";
import { Tabs } from "../../../platform/ui/tabs";
import { addressUrl, editPageUrl, historyUrl, pagesUrl, pageUrl, previewUrl } from "../urls";
import { editorTexts } from "./messages";
import type { Draft } from "./queries";

export type Tab = "content" | "preview" | "history" | "address";

type FrameProps = PropsWithChildren<{
  shell: Shell;
  draft: Draft;
  /** What is done here; the title of the page itself on its first tab. */
  title?: string;
  tab?: Tab;
  form?: Form;
  /** What was done just now: a key of the texts. */
  done?: string | undefined;
  facts?: Child;
}>;

export const nameOf = ({ content, slug }: Pick<Draft, "content" | "slug">): string => content.title || slug;

/** Tells windows apart: what is done, with which page, in which language. */
export const titleOfFrame = (draft: Draft, what: string, locale: Locale): string =>
  `${what}: ${nameOf(draft)} (${editorTexts[locale].locales[draft.locale]}, ${pageUrl(draft)})`;

/** The frame around everything that is done with one page: whose it is, its tabs, what went wrong. */
export const EditorFrame = ({ shell, draft, title, tab, form, done, facts, children }: FrameProps) => {
  const { locale } = shell;
  const t = editorTexts[locale];
  const name = nameOf(draft);
  const language = t.locales[draft.locale];
  const way = [{ label: t.pages, href: pagesUrl }, ...(title ? [{ label: name, href: editPageUrl(draft) }] : [])];
  const happened = done !== undefined && Object.hasOwn(t.done, done) ? t.done[done] : undefined;
  return (
    <Page shell={shell} title={titleOfFrame(draft, title ?? t.tabs.content, locale)} noIndex>
      <PageHead
        title={title ?? name}
        lead={title ? `${name}, ${language}` : language}
        {...{ locale, way }}
        field="level1"
      >
        {facts}
      </PageHead>
      {tab && !draft.deletedAt && (
        <div class="wrap">
          <Tabs
            label={t.tabs.label}
            tabs={[
              { label: t.tabs.content, href: editPageUrl(draft), current: tab === "content" },
              { label: t.tabs.preview, href: previewUrl(draft), current: tab === "preview" },
              { label: t.tabs.history, href: historyUrl(draft), current: tab === "history" },
              { label: t.tabs.address, href: addressUrl(draft), current: tab === "address" },
            ]}
          />
        </div>
      )}
      <Section next={tab !== undefined && !draft.deletedAt}>
        <div class="stack">
          {happened && <Notice kind="success">{happened}</Notice>}
          {form && <ErrorSummary locale={locale} form={form} />}
          {children}
        </div>
      </Section>
    </Page>
  );
};
