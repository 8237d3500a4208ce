import { ErrorSummary } from "../../../platform/forms/error-summary";
import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { Select } from "../../../platform/forms/select";
import { TextInput } from "../../../platform/forms/text-input";
import { Acts, Button, ButtonLink } from "../../../platform/ui/button";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Pagination } from "../../../platform/ui/pagination";
import { Table } from "../../../platform/ui/table";
import { ROLES } from "./enter";
import { type Messages, messages } from "./messages";
import type { ListedPerson } from "./queries";
import { newPersonUrl, peopleAfter, peopleUrl } from "./urls";

type PeopleProps = {
  shell: Shell;
  people: readonly ListedPerson[];
  isFirst: boolean;
  next: { name: string; id: string } | undefined;
};

export const PeoplePage = ({ shell, people, isFirst, next }: PeopleProps) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.title} noIndex>
      <PageHead title={t.title} lead={t.lead}>
        <Acts>
          <ButtonLink href={newPersonUrl}>{t.add}</ButtonLink>
        </Acts>
      </PageHead>
      <div class="section">
        <div class="wrap stack">
          {people.length === 0 ? (
            <p>{t.empty}</p>
          ) : (
            <Table
              {...{ caption: t.table, hideCaption: true }}
              columns={[{ label: t.name }, { label: t.email }, { label: t.role }]}
              rows={people.map(({ name, email, roles }) => [name, email ?? t.noEmail, inWords(roles, t)])}
            />
          )}
          <Pagination
            {...{ locale: shell.locale, newer: t.first, older: t.further }}
            newerHref={isFirst ? undefined : peopleUrl}
            olderHref={next && peopleAfter(next)}
          />
        </div>
      </div>
    </Page>
  );
};

const inWords = (roles: ListedPerson["roles"], t: Messages) =>
  roles.map(({ role, organisation }) => [t.roleNames[role], organisation].filter(Boolean).join(", ")).join("; ") || "–";

type NewPersonProps = { shell: Shell; form: Form; organisations: readonly { id: string; name: string }[] };

export const NewPersonPage = ({ shell, form, organisations }: NewPersonProps) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.addTitle} noIndex>
      <PageHead title={t.addTitle} lead={t.addLead} />
      <div class="section">
        <div class="wrap stack">
          <ErrorSummary locale={shell.locale} form={form} />
          <PostForm form={form} action={newPersonUrl}>
            <TextInput form={form} name="name" label={t.name} />
            <TextInput form={form} name="email" label={t.email} hint={t.emailHint} type="email" />
            <Select
              {...{ form, name: "role", label: t.role, hint: t.roleHint }}
              options={ROLES.map((value) => ({ value, label: t.roles[value] }))}
            />
            <Select
              {...{ form, name: "organisation", label: t.organisation, hint: t.organisationHint }}
              empty={t.noOrganisation}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button>{t.add}</Button>
          </PostForm>
        </div>
      </div>
    </Page>
  );
};
