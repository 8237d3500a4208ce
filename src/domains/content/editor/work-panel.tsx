import { RadioGroup } from "../../../platform/forms/choices";
import { DayInput } from "../../../platform/forms/day-input";
import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { TextArea } from "../../../platform/forms/text-area";
import type { Locale } from "../../../platform/text";
import { Acts, Button } from "../../../platform/ui/button";
import { Confirm } from "../../../platform/ui/confirm";
import { Notice } from "../../../platform/ui/notice";
import { withoutOnce } from "../edit-views";
import { revisionUrl, stateUrl } from "../urls";
import { at } from "./list-view";
import { editorTexts } from "./messages";
import type { EditProps } from "./page-view";
import { MAX_NOTE, mayAct, type PageAct } from "./rules";

type PanelProps = Pick<
  EditProps,
  "shell" | "draft" | "form" | "hand" | "plans" | "review" | "hasReviewers" | "isAsking"
>;

/** Where the work stands, and what this person may do about it. */
export const WorkPanel = (props: PanelProps) => {
  const { shell, draft, hand, plans, review, hasReviewers, isAsking } = props;
  const { locale } = shell;
  const t = editorTexts[locale].work;
  const may = (act: PageAct) => mayAct(act, draft, hand);
  const isOther = draft.isShown && draft.state !== "published";
  return (
    <aside class="work" aria-labelledby="veroeffentlichen">
      <h2 class="h-s" id="veroeffentlichen">
        {t.title}
      </h2>
      {draft.state === "published" && <p>{t.asPublished}</p>}
      {isOther && <p>{t.shownOther}</p>}
      {isOther && draft.publishedRevision && draft.publishedRevision < draft.revision && (
        <p>
          <a href={`${revisionUrl(draft, draft.revision)}?mit=${draft.publishedRevision}`}>{t.compare}</a>
        </p>
      )}
      <Answer locale={locale} review={review} isWaiting={draft.state === "in_review"} />
      <FailedPlans locale={locale} plans={plans} />
      {may("publish") && <Publish {...props} />}
      {may("submit") && hasReviewers && <Submit {...props} />}
      {may("take_back") && (hand === "editor" || isAsking) && <Act {...props} act="take_back" label={t.takeBack} />}
      {may("return") && !isAsking && <Return {...props} />}
      {(may("schedule") || (draft.isShown && hand === "publisher")) && <Schedule {...props} />}
      {plans.length > 0 && may("unschedule") && <Act {...props} act="unschedule" label={t.unschedule} />}
      {may("archive") && (
        <Confirm locale={locale} label={t.archive} title={t.archiveTitle}>
          <p>{t.archiveText}</p>
          <Act {...props} act="archive" label={t.archive} />
        </Confirm>
      )}
      {may("trash") && (
        <Confirm locale={locale} label={t.trash} title={t.trashTitle} danger>
          <p>{t.trashText}</p>
          <Act {...props} act="trash" label={t.trash} isDanger />
        </Confirm>
      )}
    </aside>
  );
};

const FailedPlans = ({ locale, plans }: { locale: Locale; plans: PanelProps["plans"] }) => {
  const { work: t } = editorTexts[locale];
  return (
    <>
      {plans
        .filter(({ failedAt }) => failedAt !== null)
        .map((plan) => (
          <Notice kind="warn">
            <p>{t.planFailed[plan.act](at(plan.at, locale))}</p>
            <p>{t.planFailedNext}</p>
          </Notice>
        ))}
    </>
  );
};

/** What was typed belongs to the one form that was sent. */
const formOf = (form: Form, act: PageAct): Form => {
  const once = withoutOnce(form);
  return form.values.act === act ? once : { ...once, values: {}, errors: {} };
};

type ActProps = PanelProps & { act: PageAct; label: string; isDanger?: boolean };

const Act = ({ draft, form, act, label, isDanger }: ActProps) => (
  <PostForm form={withoutOnce(form)} action={stateUrl(draft)}>
    <Hidden act={act} revision={draft.revision} />
    <Button look={isDanger ? "danger" : "line"}>{label}</Button>
  </PostForm>
);

const Hidden = ({ act, revision }: { act: PageAct; revision: number }) => (
  <>
    <input type="hidden" name="act" value={act} />
    <input type="hidden" name="revision" value={String(revision)} />
  </>
);

const Publish = ({ shell, draft, form }: PanelProps) => {
  const t = editorTexts[shell.locale].work;
  return (
    <PostForm form={withoutOnce(form)} action={stateUrl(draft)}>
      <Hidden act="publish" revision={draft.revision} />
      <p class="small muted">{t.publishText}</p>
      <Acts>
        <Button icon="check">{t.publish}</Button>
      </Acts>
    </PostForm>
  );
};

const Submit = ({ shell, draft, form, hand }: PanelProps) => {
  const { work: t, create } = editorTexts[shell.locale];
  return (
    <PostForm form={formOf(form, "submit")} action={stateUrl(draft)}>
      <Hidden act="submit" revision={draft.revision} />
      <p class="small muted">{hand === "publisher" ? t.submitTextToo : t.submitText}</p>
      <TextArea
        form={formOf(form, "submit")}
        name="note"
        label={t.note}
        optional={create.optional}
        rows={3}
        maxlength={MAX_NOTE}
      />
      <Acts>
        <Button look={hand === "publisher" ? "line" : "filled"}>{t.submit}</Button>
      </Acts>
    </PostForm>
  );
};

const Return = ({ shell, draft, form }: PanelProps) => {
  const t = editorTexts[shell.locale].work;
  const own = formOf(form, "return");
  return (
    <PostForm form={own} action={stateUrl(draft)}>
      <Hidden act="return" revision={draft.revision} />
      <TextArea form={own} name="reason" label={t.reason} hint={t.reasonHint} rows={3} maxlength={MAX_NOTE} />
      <Acts>
        <Button look="line">{t.return}</Button>
      </Acts>
    </PostForm>
  );
};

const Schedule = ({ shell, draft, form, hand }: PanelProps) => {
  const t = editorTexts[shell.locale].work;
  const own = formOf(form, "schedule");
  const choices = [
    ...(mayAct("schedule", draft, hand) ? (["publish"] as const) : []),
    ...(draft.isShown || draft.state === "scheduled" ? (["withdraw"] as const) : []),
  ];
  const chosen = { ...own, values: { what: choices[0], ...own.values } };
  return (
    <details class="confirm" open={form.values.act === "schedule"}>
      <summary class="btn btn--line">{t.schedule}</summary>
      <div class="confirm-body">
        <PostForm form={own} action={stateUrl(draft)}>
          <Hidden act="schedule" revision={draft.revision} />
          <RadioGroup
            form={chosen}
            name="what"
            label={t.what}
            choices={choices.map((value) => ({ value, label: t.whats[value] }))}
          />
          <DayInput form={own} name="on" label={t.on} />
          <DayInput form={own} name="time" label={t.time} hint={t.timeHint} type="time" />
          <Acts>
            <Button look="line">{t.saveSchedule}</Button>
          </Acts>
        </PostForm>
      </div>
    </details>
  );
};

type AnswerProps = { locale: Locale; review: PanelProps["review"]; isWaiting: boolean };

/** What was asked, or what was answered last. */
const Answer = ({ locale, review, isWaiting }: AnswerProps) => {
  const t = editorTexts[locale];
  if (!review) return null;
  if (isWaiting && review.outcome === null) {
    return (
      <Notice>
        <p>{t.work.waiting(review.askedBy ?? t.somebody, at(review.submittedAt, locale))}</p>
        {review.note && <p class="as-written">{review.note}</p>}
      </Notice>
    );
  }
  if (review.outcome !== "returned" || !review.decidedAt) return null;
  return (
    <Notice kind="warn">
      <p>{t.work.returned(review.decidedBy ?? t.somebody, at(review.decidedAt, locale))}</p>
      <p class="as-written">{review.reason}</p>
    </Notice>
  );
};
