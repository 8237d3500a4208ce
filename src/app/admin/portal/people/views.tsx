import { RadioGroup } from "../../../../platform/forms/choices";
import type { Form } from "../../../../platform/forms/form";
import { PostForm } from "../../../../platform/forms/post-form";
import { TextInput } from "../../../../platform/forms/text-input";
import { Button } from "../../../../platform/ui/button";
import { Confirm } from "../../../../platform/ui/confirm";
import type { Shell } from "../../../../platform/ui/page";
import { Frame, oneOfMany } from "../frame";
import { portalPeopleUrl, takeRoleUrl } from "../urls";
import { messages } from "./messages";
import type { Member } from "./queries";

type PeopleProps = { shell: Shell; organisation: string; members: readonly Member[]; form: Form };

export const PortalPeoplePage = ({ shell, organisation, members, form }: PeopleProps) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.title} lead={t.lead(organisation)} form={form}>
      {members.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul class="menu-rows">
          {members.map((member) => (
            <li class="menu-row">
              <div>
                <b>{member.name}</b>
                <p>{t.names[member.role]}</p>
                <p class="small muted">{member.email ?? t.noEmail}</p>
              </div>
              <Take shell={shell} member={member} form={form} />
            </li>
          ))}
        </ul>
      )}
      <section class="stack">
        <h2>{t.giveTitle}</h2>
        <p>{t.giveText}</p>
        <PostForm form={form} action={portalPeopleUrl}>
          <TextInput form={form} name="name" label={t.name} autocomplete="off" />
          <TextInput form={form} name="email" label={t.email} type="email" autocomplete="off" />
          <RadioGroup
            {...{ form, name: "role", label: t.role }}
            choices={(["editor", "owner"] as const).map((value) => ({ value, label: t.choices[value] }))}
          />
          <Button>{t.give}</Button>
        </PostForm>
      </section>
    </Frame>
  );
};

const Take = ({ shell, member, form }: { shell: Shell; member: Member; form: Form }) => {
  const t = messages[shell.locale];
  const { id, name, role } = member;
  return (
    <Confirm locale={shell.locale} label={t.takeOf(t.names[role], name)} title={t.takeTitle(t.names[role], name)}>
      <PostForm form={oneOfMany(form)} action={takeRoleUrl}>
        <input type="hidden" name="personId" value={id} />
        <input type="hidden" name="role" value={role} />
        <p>{t.takeText}</p>
        <Button look="danger">{t.take}</Button>
      </PostForm>
    </Confirm>
  );
};
