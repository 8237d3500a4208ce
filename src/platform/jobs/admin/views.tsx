import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { longDateOf, timeOfDay } from "../../time/berlin";
import { Button } from "../../ui/button";
import { Page, type Shell } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { Section } from "../../ui/section";
import { Table } from "../../ui/table";
import type { FailingJob } from "../failing";
import { messages } from "./messages";

type RepeatUrl = (id: number) => string;
type JobsPageProps = { shell: Shell; jobs: FailingJob[]; form: Form; repeatUrl: RepeatUrl };

export const JobsPage = (props: JobsPageProps) => {
  const { shell, jobs, form } = props;
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Section>
        <ErrorSummary locale={shell.locale} form={form} />
        {jobs.length === 0 ? <p>{t.none}</p> : <Failing {...props} />}
      </Section>
    </Page>
  );
};

const Failing = ({ shell: { locale }, jobs, form, repeatUrl }: JobsPageProps) => {
  const t = messages[locale];
  const { task, error, failed, next, act } = t.columns;
  const whenOf = (at: Date) => `${longDateOf(at, locale)}, ${timeOfDay(at, locale)}`;
  return (
    <Table
      caption={t.title}
      hideCaption
      columns={[task, error, failed, next, act].map((label) => ({ label }))}
      rows={jobs.map((job) => [
        job.task,
        job.lastError,
        `${whenOf(job.failedAt)}, ${t.attempts(job.attempts, job.maxAttempts)}`,
        job.nextAt ? whenOf(job.nextAt) : t.givenUp,
        <PostForm form={{ ...form, errors: {} }} action={repeatUrl(job.id)}>
          <Button look="line">
            {t.again}
            <span class="sr">{t.againFor(job.task, job.id)}</span>
          </Button>
        </PostForm>,
      ])}
    />
  );
};
