import { fileUrl } from "../../../platform/files";
import { ErrorSummary } from "../../../platform/forms/error-summary";
import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import type { Locale } from "../../../platform/text";
import { type IsoDate, longDateOf, timeOfDay } from "../../../platform/time/berlin";
import { Acts, Button, ButtonLink } from "../../../platform/ui/button";
import { Confirm } from "../../../platform/ui/confirm";
import { Facts } from "../../../platform/ui/facts";
import { Notice } from "../../../platform/ui/notice";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Section } from "../../../platform/ui/section";
import { messages as contentMessages } from "../messages";
import type { Change } from "../timeline/edit-queries";
import { DescribeForm } from "./describe-form";
import { RenameForm, ReplaceForm, TrashForm, Versions } from "./file-forms";
import { sizeOf, Tags } from "./list-view";
import { messages } from "./messages";
import { PeopleForms } from "./people-form";
import type { Consent, Item, listVersions, Use } from "./queries";
import { Thumbnail } from "./thumbnail";
import { actUrl, citedAs, type ITEM_ACTS, mediaTrashUrl, mediaUrl } from "./urls";
import { Uses } from "./uses-view";

export type ItemForms = Record<keyof typeof ITEM_ACTS, Form>;

export type ItemProps = {
  shell: Shell;
  item: Item;
  forms: ItemForms;
  /** The form that was sent and came back. */
  posted: Form | undefined;
  uses: Use[];
  consents: Consent[];
  versions: Awaited<ReturnType<typeof listVersions>>;
  changes: Change[];
  today: IsoDate;
  isSaved: boolean;
};

/** One file of the library, and everything that can be said about it and done with it. */
export const ItemPage = (props: ItemProps) => {
  const { shell, item, forms, posted, isSaved, today } = props;
  const { locale } = shell;
  const t = messages[locale];
  const way = [
    { label: contentMessages[locale].home, href: "/" },
    { label: t.title, href: mediaUrl },
  ];
  return (
    <Page shell={shell} title={`${t.title}: ${item.path}`} noIndex>
      <PageHead title={item.path} locale={locale} way={way} field="level1">
        <Tags locale={locale} item={item} today={today} />
      </PageHead>
      <Section>
        {posted && <ErrorSummary locale={locale} form={posted} />}
        {isSaved && !posted && <Notice kind="success">{t.saved}</Notice>}
        <About locale={locale} item={item} />
        {item.deletedAt && <Trashed locale={locale} item={item} forms={forms} />}
      </Section>
      {!item.deletedAt && <Living {...props} />}
      <History locale={locale} changes={props.changes} />
    </Page>
  );
};

const About = ({ locale, item }: { locale: Locale; item: Item }) => {
  const t = messages[locale];
  return (
    <div class="media-about">
      <Thumbnail file={item} />
      <div class="stack">
        <Facts
          facts={[
            { term: t.citedAs, value: citedAs(item.path) },
            { term: t.size, value: sizeOf(item, locale) },
            { term: t.added, value: longDateOf(item.addedAt, locale) },
          ]}
        />
        <Acts>
          <ButtonLink href={fileUrl({ id: item.fileId, name: item.name })} look="line" icon="download">
            {t.open}
          </ButtonLink>
        </Acts>
      </div>
    </div>
  );
};

/** What can be done with a file that is not in the trash. */
const Living = ({ shell: { locale }, item, forms, uses, consents, versions }: ItemProps) => {
  const t = messages[locale];
  return (
    <>
      <div class="section section--next">
        <div class="wrap media-forms">
          <section>
            <h2>{t.describeTitle}</h2>
            <DescribeForm locale={locale} item={item} form={forms.describe} />
          </section>
          {item.kind === "picture" && (
            <section>
              <h2>{t.peopleTitle}</h2>
              <PeopleForms {...{ locale, item, consents }} form={forms.consent} withdrawForm={forms.withdraw} />
            </section>
          )}
        </div>
      </div>
      <Section title={t.usesTitle} next>
        <div class="stack">
          <Uses {...{ locale, uses, item }} />
          <ReplaceForm locale={locale} item={item} form={forms.replace} />
          <Versions locale={locale} item={item} form={forms.undo} versions={versions} />
          <RenameForm locale={locale} item={item} form={forms.rename} />
          <TrashForm locale={locale} item={item} form={forms.trash} uses={uses} />
        </div>
      </Section>
    </>
  );
};

type TrashedProps = { locale: Locale; item: Item; forms: ItemForms };

const Trashed = ({ locale, item, forms }: TrashedProps) => {
  const t = messages[locale];
  return (
    <div class="stack">
      <Notice kind="warn">{t.isInTrash}</Notice>
      <PostForm form={forms.restore} action={actUrl(item.id, "restore")}>
        <Button>{t.restore}</Button>
      </PostForm>
      <Confirm locale={locale} label={t.remove} title={t.removeTitle} danger>
        <p>{t.removeText}</p>
        <PostForm form={forms.remove} action={actUrl(item.id, "remove")}>
          <Button look="danger">{t.remove}</Button>
        </PostForm>
      </Confirm>
      <Acts>
        <ButtonLink href={mediaTrashUrl} look="line" icon="trash">
          {t.trash}
        </ButtonLink>
      </Acts>
    </div>
  );
};

const History = ({ locale, changes }: { locale: Locale; changes: Change[] }) => {
  const t = messages[locale];
  if (changes.length === 0) return null;
  return (
    <Section title={t.history} next>
      <ol class="history">
        {changes.map(({ at, act, name }) => (
          <li>
            {t.historyLine(
              `${longDateOf(at, locale)}, ${timeOfDay(at, locale)}`,
              name ?? (act === "media.consent_lapsed" ? t.theClock : contentMessages[locale].somebody),
              t.acts[act] ?? act,
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
};
