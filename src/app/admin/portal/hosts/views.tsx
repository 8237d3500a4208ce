import type { Form } from "../../../../platform/forms/form";
import { PostForm } from "../../../../platform/forms/post-form";
import { TextInput } from "../../../../platform/forms/text-input";
import { proofRecord } from "../../../../platform/portals/ask-proof";
import type { HostCheck } from "../../../../platform/portals/check-host";
import type { HostClaim } from "../../../../platform/portals/host-claims";
import { Acts, Button, ButtonLink } from "../../../../platform/ui/button";
import { Confirm } from "../../../../platform/ui/confirm";
import { Notice } from "../../../../platform/ui/notice";
import { Page, type Shell } from "../../../../platform/ui/page";
import { PageHead } from "../../../../platform/ui/page-head";
import { Frame, oneOfMany } from "../frame";
import { checkHostUrl, dropHostUrl, hostsUrl, primaryHostUrl, proveHostUrl } from "../urls";
import { type Messages, messages } from "./messages";

export type Host = { host: string; isPrimary: boolean };

type HostsProps = {
  shell: Shell;
  hosts: readonly Host[];
  claims: readonly HostClaim[];
  form: Form;
  checked?: { host: string; result: HostCheck } | undefined;
  /** Whether who looks at it may choose another first name. */
  mayMove: boolean;
  /** A name that does not lead here did not become the first. */
  hasStayed?: boolean;
};

export const HostsPage = ({ shell, hosts, claims, form, checked, mayMove, hasStayed }: HostsProps) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.title} lead={t.lead} form={form}>
      {checked && (
        <Notice kind={checked.result === "leads_here" ? "success" : "warn"}>
          {t.results[checked.result](checked.host)} {hasStayed && t.stays}
        </Notice>
      )}
      {!mayMove && <p>{t.signInHost}</p>}
      <ul class="menu-rows">
        {hosts.map((host) => (
          <HostRow {...{ shell, host, form, mayMove, t }} />
        ))}
      </ul>
      {claims.length > 0 && <Claims {...{ shell, claims, form, t }} />}
      <section class="stack">
        <h2>{t.addTitle}</h2>
        <PostForm form={form} action={hostsUrl}>
          <TextInput form={form} name="host" label={t.host} hint={t.addHint} autocomplete="off" />
          <Button>{t.add}</Button>
        </PostForm>
      </section>
    </Frame>
  );
};

type ClaimsProps = Pick<HostsProps, "shell" | "claims" | "form"> & { t: Messages };

const Claims = ({ shell: { locale }, claims, form, t }: ClaimsProps) => (
  <section class="stack">
    <h2>{t.claimsTitle}</h2>
    <p>{t.claimsText}</p>
    <ul class="menu-rows">
      {claims.map((claim) => (
        <li class="menu-row">
          <div>
            <b>{claim.host}</b>
            <p class="small">
              {t.record}: <code>{proofRecord(claim).name}</code>
            </p>
            <p class="small">
              {t.value}: <code>{proofRecord(claim).value}</code>
            </p>
          </div>
          <PostForm form={oneOfMany(form)} action={proveHostUrl}>
            <input type="hidden" name="host" value={claim.host} />
            <Button look="line">{t.prove(claim.host)}</Button>
          </PostForm>
          <Drop {...{ locale, host: claim.host, form, t }} />
        </li>
      ))}
    </ul>
  </section>
);

type DropProps = Pick<HostsProps, "form"> & { locale: Shell["locale"]; host: string; t: Messages };

const Drop = ({ locale, host, form, t }: DropProps) => (
  <Confirm locale={locale} label={t.drop(host)} title={t.dropTitle(host)} danger>
    <PostForm form={oneOfMany(form)} action={dropHostUrl}>
      <input type="hidden" name="host" value={host} />
      <p>{t.dropText}</p>
      <Button look="danger">{t.dropButton}</Button>
    </PostForm>
  </Confirm>
);

/** After a move: where the portal is now, and the way there. */
export const MovedPage = ({ shell, host, href }: { shell: Shell; host: string; href: string }) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.movedTitle(host)} noIndex>
      <PageHead title={t.movedTitle(host)} lead={t.movedLead} locale={shell.locale}>
        <Acts>
          <ButtonLink href={href}>{t.moved(host)}</ButtonLink>
        </Acts>
      </PageHead>
    </Page>
  );
};

type RowProps = { shell: Shell; host: Host; form: Form; mayMove: boolean; t: Messages };

const HostRow = ({ shell: { locale }, host: { host, isPrimary }, form, mayMove, t }: RowProps) => (
  <li class="menu-row">
    <div>
      <b>{host}</b>
      <p class="small muted">{isPrimary ? t.primary : t.leads}</p>
    </div>
    <ButtonLink href={checkHostUrl(host)} look="line">
      {t.checkOf(host)}
    </ButtonLink>
    {!isPrimary && mayMove && (
      <Confirm locale={locale} label={t.makePrimary(host)} title={t.makePrimaryTitle(host)}>
        <PostForm form={oneOfMany(form)} action={primaryHostUrl}>
          <input type="hidden" name="host" value={host} />
          <p>{t.makePrimaryText}</p>
          <Button>{t.makePrimaryButton}</Button>
        </PostForm>
      </Confirm>
    )}
    {!isPrimary && <Drop {...{ locale, host, form, t }} />}
  </li>
);
