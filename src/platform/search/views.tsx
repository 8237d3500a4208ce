import type { Child } from "hono/jsx";
import type { Locale } from "../text";
import { languageTag } from "../text";
import { GoLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Filter, type Pill } from "../ui/filter";
import { Notice } from "../ui/notice";
import { Page, type Shell } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { Pagination } from "../ui/pagination";
import { PhoneLink } from "../ui/phone-link";
import { Section } from "../ui/section";
import { messages } from "./messages";
import type { Answer } from "./question/find";
import type { Hit } from "./question/queries";
import type { Question } from "./question/question";
import { MOST_COUNTED, PER_PAGE } from "./question/rules";
import { SearchForm } from "./search-form";
import { Marked, markerOf, passageOf } from "./snippet";
import { hitsUrl, missesUrl } from "./urls";

/** What kinds are called, by their names in code. */
export type KindNames = Readonly<Record<string, string>>;

type SearchProps = {
  shell: Shell;
  names: KindNames;
  question: Question;
  answer: Answer;
  kind: string | undefined;
  isFirst: boolean;
  /** Who edits here may see what nobody finds. */
  isEditor: boolean;
};

export const SearchPage = (props: SearchProps) => {
  const { shell, question, answer, kind } = props;
  const t = messages[shell.locale];
  const total = totalOf(answer, kind);
  const title = question.words.length > 0 ? t.pageTitle(question.typed, countIn(props, total)) : t.title;
  return (
    <Page shell={shell} title={title} noIndex={question.typed !== "" || undefined}>
      <PageHead
        {...{ title: t.title, lead: question.typed === "" ? t.lead : undefined, field: "sun-soft" }}
        locale={shell.locale}
        way={[{ label: t.home, href: "/" }]}
      >
        <SearchForm locale={shell.locale} q={question.typed} kind={total > 0 ? kind : undefined} />
      </PageHead>
      {question.typed !== "" && <Results {...props} total={total} />}
      {props.isEditor && question.typed === "" && (
        <Section>
          <GoLink href={missesUrl}>{t.misses}</GoLink>
        </Section>
      )}
    </Page>
  );
};

/** Of many hits not all are counted: a kind may have more than that. */
const totalOf = ({ counts, hits }: Answer, kind: string | undefined): number =>
  kind ? Math.max(counts[kind] ?? 0, hits.length) : Object.values(counts).reduce((sum, count) => sum + count, 0);

function countIn({ shell: { locale }, answer, kind }: SearchProps, total: number): string {
  const t = messages[locale];
  if (total === 0) return t.nothing;
  if (!answer.isMore) return t.hits(total);
  return kind ? t.atLeastHits(total) : t.manyHits(MOST_COUNTED);
}

const Results = (props: SearchProps & { total: number }) => {
  const { shell, names, question, answer, kind, total } = props;
  const t = messages[shell.locale];
  if (question.words.length === 0) {
    const [title, text] = question.saysNothing ? [t.saysNothing, t.saysNothingText] : [t.noWords, t.noWordsText];
    return (
      <Section>
        <EmptyState title={title}>{text}</EmptyState>
      </Section>
    );
  }
  if (Object.keys(answer.counts).length === 0) return <Nothing shell={shell} />;
  const count = countIn(props, total);
  return (
    <Section title={kind && total > 0 ? t.hitsIn(count, names[kind] ?? t.other) : count}>
      <Readings {...props} />
      <Filter label={t.kinds} pills={pillsOf(props)} />
      {total === 0 ? (
        <EmptyState title={t.nothingInKind} acts={<GoLink href={hitsUrl({ q: question.typed })}>{t.showAll}</GoLink>}>
          {t.nothingInKindText}
        </EmptyState>
      ) : (
        <Hits {...props} />
      )}
    </Section>
  );
};

/** How the question was read, when that is not how it was typed. */
const Readings = ({ shell: { locale }, question, answer }: SearchProps) => {
  const t = messages[locale];
  const notes: Child[] = [];
  if (answer.corrections.length > 0) {
    notes.push(
      <p>
        {t.meant} <a href={hitsUrl({ q: corrected(question, answer) })}>{corrected(question, answer)}</a>?{" "}
        {t.meantShown}
      </p>,
    );
  }
  if (answer.isPartial) notes.push(<p>{t.partial}</p>);
  if (question.isCut) notes.push(<p>{t.cut}</p>);
  if (answer.isMore) notes.push(<p>{t.manyHelp}</p>);
  return notes.length === 0 ? null : <Notice>{notes}</Notice>;
};

/** The question with the words that were meant, in its own order. */
function corrected({ words }: Question, { corrections }: Answer): string {
  const meant = new Map(corrections.map(({ typed, meant: word }) => [typed, word]));
  return words.map(({ written }) => meant.get(written) ?? written).join(" ");
}

function pillsOf({ shell: { locale }, names, question: { typed: q }, answer, kind }: SearchProps): Pill[] {
  const t = messages[locale];
  const shown = (count: number) => (answer.isMore ? t.atLeast(count) : count);
  const kinds = Object.entries(answer.counts).sort(([, one], [, other]) => other - one);
  return [
    { label: t.all, href: hitsUrl({ q }), current: kind === undefined, count: shown(totalOf(answer, undefined)) },
    ...kinds.map(([name, count]) => ({
      ...{ label: names[name] ?? t.other, href: hitsUrl({ q, kind: name }), current: kind === name },
      count: shown(count),
    })),
  ];
}

const Hits = ({ shell: { locale }, names, question, answer, kind, isFirst }: SearchProps) => {
  const t = messages[locale];
  const shown = answer.hits.slice(0, PER_PAGE);
  const last = answer.hits.length > PER_PAGE ? shown.at(-1) : undefined;
  const q = question.typed;
  return (
    <>
      <ol class="found">
        {shown.map((hit) => (
          <HitRow hit={hit} locale={locale} name={names[hit.kind] ?? t.other} stems={answer.stems} />
        ))}
      </ol>
      <Pagination
        {...{ locale, newer: t.first, older: t.further }}
        newerHref={isFirst ? undefined : hitsUrl({ q, kind })}
        olderHref={last && hitsUrl({ q, kind, after: last })}
      />
    </>
  );
};

type HitProps = { hit: Hit; locale: Locale; name: string; stems: readonly string[] };

const HitRow = ({ hit, locale, name, stems }: HitProps) => {
  const marker = markerOf(stems);
  const shown = textOf(hit, locale, marker);
  const lang = shown.locale === locale ? undefined : languageTag(shown.locale);
  const passage = passageOf(shown.text, marker);
  return (
    <li>
      <p class="card-host">{name}</p>
      <h3 class="h-s" lang={lang}>
        <a href={hit.url}>
          <Marked text={shown.title || hit.title} marker={marker} />
        </a>
      </h3>
      {passage && (
        <p lang={lang}>
          <Marked text={passage} marker={marker} />
        </p>
      )}
    </li>
  );
};

/** The text in the reader's language, or one in which the words stand. */
function textOf({ texts, title }: Hit, locale: Locale, marker: RegExp | undefined) {
  const own = [...texts].sort((one, other) => rank(one.locale, locale) - rank(other.locale, locale));
  const isHit = (text: { title: string; text: string }) =>
    marker !== undefined && (text.title.search(marker) >= 0 || text.text.search(marker) >= 0);
  return own.find(isHit) ?? own[0] ?? { locale, title, text: "" };
}

const rank = (language: Locale, wanted: Locale): number => (language === wanted ? 0 : language === "de" ? 1 : 2);

const Nothing = ({ shell }: { shell: Shell }) => {
  const t = messages[shell.locale];
  const { title, phone } = shell.portal.footer.contact;
  return (
    <Section title={t.nothing}>
      <EmptyState title={t.nothingText} acts={phone && <PhoneLink phone={phone} large />}>
        {phone && t.call(title)}
      </EmptyState>
    </Section>
  );
};
