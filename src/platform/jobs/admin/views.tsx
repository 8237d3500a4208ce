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
import { texts } from "./messages";

type RepeatUrl = (id: number) => string;
type JobsPageProps = { shell: Shell; jobs: FailingJob[]; form: Form; repeatUrl: RepeatUrl };

export const JobsPage = ({ shell, jobs, form, repeatUrl }: JobsPageProps) => (
  <Page shell={shell} title={texts.title}>
    <PageHead title={texts.title} lead={texts.lead} />
    <Section>
      <ErrorSummary locale={shell.locale} form={form} />
      {jobs.length === 0 ? <p>{texts.none}</p> : <Failing jobs={jobs} form={form} repeatUrl={repeatUrl} />}
    </Section>
  </Page>
);

const whenOf = (at: Date) => `${longDateOf(at, "de")}, ${timeOfDay(at, "de")}`;

const Failing = ({ jobs, form, repeatUrl }: { jobs: FailingJob[]; form: Form; repeatUrl: RepeatUrl }) => {
  const { task, error, failed, next, act } = texts.columns;
  return (
    <Table
      caption={texts.title}
      hideCaption
      columns={[task, error, failed, next, act].map((label) => ({ label }))}
      rows={jobs.map((job) => [
        job.task,
        job.lastError,
        `${whenOf(job.failedAt)}, ${texts.attempts(job.attempts, job.maxAttempts)}`,
        job.nextAt ? whenOf(job.nextAt) : texts.givenUp,
        <PostForm form={{ ...form, errors: {} }} action={repeatUrl(job.id)}>
          <Button look="line">
            {texts.again}
            <span class="sr">{texts.againFor(job.task, job.id)}</span>
          </Button>
        </PostForm>,
      ])}
    />
  );
};
