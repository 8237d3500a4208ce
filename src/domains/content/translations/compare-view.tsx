import { ErrorSummary } from "../../../platform/forms/error-summary";
import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { Acts, Button, ButtonLink } from "../../../platform/ui/button";
import { Notice } from "../../../platform/ui/notice";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Section } from "../../../platform/ui/section";
import { editorTexts } from "../editor/messages";
import { Changes } from "../editor/revision-page";
import type { SnapshotDifference } from "../editor/revision-text";
import { compareUrl, editPageUrl, pageUrl, translationsUrl } from "../urls";
import { changedSentence, type Listed, StateTag } from "./list-view";
import { translationTexts } from "./messages";

type CompareProps = { shell: Shell; form: Form; translation: Listed; difference: SnapshotDifference | undefined };

/** What changed of the original after it was translated, and what an editor can do about it. */
export const ComparePage = ({ shell, form, translation, difference }: CompareProps) => {
  const { locale } = shell;
  const t = translationTexts[locale];
  const { title, slug, state, isBegun, basis, sourceLocale, pageId } = translation;
  const name = title || slug;
  const { locales } = editorTexts[locale];
  const isOutdated = state === "outdated";
  return (
    <Page
      shell={shell}
      title={`${t.compareTitle}: ${name} (${locales[translation.locale]}, ${pageUrl(translation)})`}
      noIndex
    >
      <PageHead
        title={t.compareTitle}
        lead={`${name}, ${locales[translation.locale]}`}
        locale={locale}
        way={[{ label: t.title, href: translationsUrl }]}
        field="level1"
      >
        <StateTag locale={locale} state={state} />
      </PageHead>
      <Section>
        <div class="stack">
          <ErrorSummary locale={locale} form={form} />
          {!isBegun && <Notice>{t.notBegun}</Notice>}
          {state === "present" && <Notice kind="success">{t.upToDate}</Notice>}
          {isOutdated && <p>{changedSentence(locale, translation)}</p>}
          {isOutdated && difference && <Changes locale={locale} number={basis ?? 1} difference={difference} />}
          {isOutdated && !difference && <Notice>{t.basisRemoved}</Notice>}
          <Acts>
            {isBegun && (
              <ButtonLink href={editPageUrl(translation)} icon="edit">
                {t.edit}
              </ButtonLink>
            )}
            <ButtonLink href={editPageUrl({ pageId, locale: sourceLocale })} look="line">
              {t.toOriginal}
            </ButtonLink>
          </Acts>
          {isOutdated && (
            <PostForm form={form} action={compareUrl(translation)}>
              <h2 class="h-s">{t.confirmTitle}</h2>
              <p>{t.confirmText}</p>
              <input type="hidden" name="source" value={String(translation.sourceRevision)} />
              <Acts>
                <Button look="line" icon="check">
                  {t.confirm}
                </Button>
              </Acts>
            </PostForm>
          )}
        </div>
      </Section>
    </Page>
  );
};
