import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { plainText } from "../../../platform/markdown";
import type { Locale } from "../../../platform/text";
import { LOCALES } from "../../../platform/text";
import { Acts, Button, ButtonLink } from "../../../platform/ui/button";
import { Facts } from "../../../platform/ui/facts";
import { Filter } from "../../../platform/ui/filter";
import { Notice } from "../../../platform/ui/notice";
import type { Shell } from "../../../platform/ui/page";
import { withoutOnce } from "../edit-views";
import type { Section } from "../sections";
import {
  editPageUrl,
  editSectionUrl,
  headUrl,
  languageUrl,
  newEntryUrl,
  newSectionUrl,
  orderUrl,
  pageUrl,
  untrashUrl,
} from "../urls";
import { EditorFrame } from "./frame";
import type { Problem } from "./links";
import { at, StateTag } from "./list-view";
import { editorTexts } from "./messages";
import type { Draft } from "./queries";
import type { Review } from "./review";
import type { Hand } from "./rules";
import type { SavedPlan } from "./schedule";
import { sectionForms } from "./section-fields";
import type { DraftSection } from "./snapshot";
import { WorkPanel } from "./work-panel";

export type EditProps = {
  shell: Shell;
  draft: Draft;
  form: Form;
  hand: Hand;
  locales: Locale[];
  plans: SavedPlan[];
  review: Review | undefined;
  /** Whether somebody else may publish, and could be asked. */
  hasReviewers: boolean;
  /** Whether it is this person who waits for an answer. */
  isAsking: boolean;
  problems: Problem[];
  done: string | undefined;
  /** Timelines that are rows already, and so can take results. */
  timelines: ReadonlySet<string>;
};

/** One page in one language: its sections with what can be done with each, and where the work stands. */
export const EditPageView = (props: EditProps) => {
  const { shell, draft, form, done, plans, problems } = props;
  const { locale } = shell;
  const t = editorTexts[locale];
  const facts = [
    {
      term: t.facts.state,
      value: draft.deletedAt ? t.inTrash : <StateTag locale={locale} draft={{ ...draft, plans }} />,
    },
    { term: t.facts.address, value: draft.isShown ? <a href={pageUrl(draft)}>{pageUrl(draft)}</a> : pageUrl(draft) },
    { term: t.facts.changed, value: t.changed(at(draft.changedAt, locale), draft.changedBy ?? t.somebody) },
  ];
  return (
    <EditorFrame {...{ shell, draft, form, done }} tab="content" facts={<Facts facts={facts} />}>
      {draft.deletedAt ? (
        <Deleted shell={shell} draft={draft} form={form} />
      ) : (
        <>
          <Languages {...props} />
          {problems.length > 0 && <Problems locale={locale} draft={draft} problems={problems} />}
          <div class="editor">
            <Sections {...props} />
            <div class="stack">
              <WorkPanel {...props} />
              <Translate {...props} />
            </div>
          </div>
        </>
      )}
    </EditorFrame>
  );
};

const Deleted = ({ shell, draft, form }: Pick<EditProps, "shell" | "draft" | "form">) => {
  const t = editorTexts[shell.locale];
  return (
    <Notice kind="warn" title={t.work.deleted}>
      <p>{t.work.deletedText}</p>
      <PostForm form={withoutOnce(form)} action={untrashUrl(draft)}>
        <Button look="line">{t.putBack}</Button>
      </PostForm>
    </Notice>
  );
};

const Languages = ({ shell, draft, locales }: EditProps) => {
  const t = editorTexts[shell.locale];
  return (
    <>
      {locales.length > 1 && (
        <Filter
          label={t.localesOfPage}
          pills={LOCALES.filter((locale) => locales.includes(locale)).map((locale) => ({
            label: t.locales[locale],
            href: editPageUrl({ pageId: draft.pageId, locale }),
            current: locale === draft.locale,
          }))}
        />
      )}
    </>
  );
};

const Translate = ({ shell, draft, form, locales }: EditProps) => {
  const t = editorTexts[shell.locale];
  const missing = LOCALES.filter((locale) => !locales.includes(locale));
  if (missing.length === 0) return null;
  return (
    <section class="work">
      <h2 class="h-s">{t.translate}</h2>
      <p class="small muted">{t.translateText}</p>
      <PostForm form={withoutOnce(form)} action={languageUrl(draft)}>
        <Acts>
          {missing.map((locale) => (
            <Button look="line" icon="plus" name="locale" value={locale}>
              {t.addLocale[locale]}
            </Button>
          ))}
        </Acts>
      </PostForm>
    </section>
  );
};

const Problems = ({ locale, draft, problems }: { locale: Locale; draft: Draft; problems: Problem[] }) => {
  const t = editorTexts[locale];
  return (
    <Notice kind="warn" title={t.problemsTitle}>
      <ul class="plain-list">
        {problems.map(({ code, detail, sectionId }) => (
          <li>
            <a href={sectionId ? editSectionUrl(draft, sectionId) : headUrl(draft)}>
              {sectionId ? sectionName(draft, sectionId, locale) : t.head}
            </a>
            : <span class="break">{t.problems[code](detail)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Sections = ({ shell, draft, form, timelines }: EditProps) => {
  const { locale } = shell;
  const t = editorTexts[locale];
  const { sections, removed } = draft.content;
  return (
    <div>
      <ol class="edit-rows">
        <li>
          <h2 class="h-s">{t.head}</h2>
          <p class="small muted">{excerptOf(draft.content.description) || draft.content.title}</p>
          <Acts>
            <ButtonLink href={headUrl(draft)} look="line" icon="edit">
              {t.edit}
              <span class="sr">: {t.head}</span>
            </ButtonLink>
          </Acts>
        </li>
      </ol>
      <PostForm form={withoutOnce(form)} action={orderUrl(draft)}>
        <ol class="edit-rows">
          {sections.map((section, index) => (
            <Row {...{ locale, draft, section, index, timelines }} />
          ))}
        </ol>
        {sections.length === 0 && <p>{t.noSections}</p>}
        <Acts>
          <ButtonLink href={newSectionUrl(draft)} icon="plus" look="line">
            {t.addSection}
          </ButtonLink>
        </Acts>
        {removed.length > 0 && <Removed locale={locale} removed={removed} />}
      </PostForm>
    </div>
  );
};

type RowProps = {
  locale: Locale;
  draft: Draft;
  section: DraftSection;
  index: number;
  timelines: ReadonlySet<string>;
};

const Row = ({ locale, draft, section: { id, section }, index, timelines }: RowProps) => {
  const t = editorTexts[locale];
  const name = nameOfSection(section, index, locale);
  const isLast = index === draft.content.sections.length - 1;
  const move = (act: "up" | "down" | "remove", label: string) => (
    <button type="submit" class="btn btn--line btn--small" name="do" value={`${act}:${id}`}>
      {label}
      <span class="sr">: {name}</span>
    </button>
  );
  return (
    <li id={`abschnitt-${id}`}>
      <h2 class="h-s">{name}</h2>
      <p class="small muted">{excerptOf(wordsOf(section))}</p>
      <Acts>
        {section.kind === "timeline" ? (
          <TimelineAct locale={locale} id={id} isThere={timelines.has(id)} />
        ) : (
          <ButtonLink href={editSectionUrl(draft, id)} look="line" icon="edit">
            {t.edit}
            <span class="sr">: {name}</span>
          </ButtonLink>
        )}
        {index > 0 && move("up", t.up)}
        {!isLast && move("down", t.down)}
        {move("remove", t.remove)}
      </Acts>
      <p class="small edit-below">
        <a href={`${newSectionUrl(draft)}?nach=${id}`}>
          {t.addHere}
          <span class="sr">: {name}</span>
        </a>
      </p>
    </li>
  );
};

const TimelineAct = ({ locale, id, isThere }: { locale: Locale; id: string; isThere: boolean }) => {
  const t = editorTexts[locale];
  if (!isThere) return <p class="small">{t.timelineLater}</p>;
  return (
    <ButtonLink href={newEntryUrl(id)} look="line" icon="plus">
      {t.timelineThere}
    </ButtonLink>
  );
};

const Removed = ({ locale, removed }: { locale: Locale; removed: DraftSection[] }) => {
  const t = editorTexts[locale];
  return (
    <details class="confirm">
      <summary class="btn btn--line">{t.removed}</summary>
      <div class="confirm-body">
        <p>{t.removedText}</p>
        <ul class="plain-list">
          {removed.map(({ id, section }) => (
            <li>
              {t.section[section.kind]}: {excerptOf(wordsOf(section)) || "–"}{" "}
              <button type="submit" class="btn btn--line btn--small" name="do" value={`restore:${id}`}>
                {t.putBack}
                <span class="sr">: {t.section[section.kind]}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
};

/** "2. Text: Willkommen" */
export function nameOfSection(section: Section, index: number, locale: Locale): string {
  const title = "title" in section ? section.title : "";
  const kind = editorTexts[locale].section[section.kind];
  return `${index + 1}. ${kind}${title ? `: ${title}` : ""}`;
}

export function sectionName({ content }: Pick<Draft, "content">, id: string, locale: Locale): string {
  const index = content.sections.findIndex((section) => section.id === id);
  const found = content.sections[index];
  return found ? nameOfSection(found.section, index, locale) : "";
}

/** What a section says, one field after the other. */
function wordsOf(section: Section): string {
  const { fields, list } = sectionForms[section.kind];
  const record = section as unknown as Record<string, unknown>;
  const above = fields.filter((name) => name !== "title" && name !== "image").map((name) => record[name]);
  const items = list ? (record[list.name] as Record<string, unknown>[]) : [];
  const below = items.slice(0, 5).map((item) => item[list?.fields[0] ?? ""]);
  return [...above, ...below].filter((value): value is string => typeof value === "string" && value !== "").join(" · ");
}

const LONGEST = 140;

function excerptOf(text: string): string {
  const [first = ""] = plainText(text.slice(0, 2_000)).split("\n");
  return first.length > LONGEST ? `${first.slice(0, LONGEST - 1)}…` : first;
}
