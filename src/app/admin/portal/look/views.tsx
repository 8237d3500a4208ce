import { mediaKitUrl } from "../../../../domains/content";
import { ColourInput } from "../../../../platform/forms/colour-input";
import { FileInput } from "../../../../platform/forms/file-input";
import type { Form } from "../../../../platform/forms/form";
import { PostForm } from "../../../../platform/forms/post-form";
import { TextInput } from "../../../../platform/forms/text-input";
import type { Logo } from "../../../../platform/portals/portal";
import { Acts, Button, ButtonLink, GoLink } from "../../../../platform/ui/button";
import { Confirm } from "../../../../platform/ui/confirm";
import type { Shell } from "../../../../platform/ui/page";
import { PartsPage } from "../../../../platform/ui/parts-page";
import { Section } from "../../../../platform/ui/section";
import { Frame, oneOfMany } from "../frame";
import { AsItIsNow, seenBy } from "../part-form";
import { coloursUrl, logoUrl, removeLogoUrl } from "../urls";
import type { Colours } from "./colours";
import { type Messages, messages } from "./messages";

type LogoProps = { shell: Shell; form: Form; logo: Logo | undefined };
type LookProps = LogoProps & { now: Colours; version: string };

export const LookPage = ({ shell, form, logo, now, version }: LookProps) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.title} lead={t.lead} form={form}>
      <section class="stack">
        <h2>{t.coloursTitle}</h2>
        <PostForm form={form} action={coloursUrl}>
          <input type="hidden" name="seen" value={seenBy(form, shell.locale, version)} />
          <ColourInput form={form} name="main" label={t.main} hint={t.mainHint} />
          <ColourInput form={form} name="sun" label={t.sun} hint={t.sunHint} />
          <ColourInput form={form} name="warm" label={t.warm} hint={t.warmHint} />
          <Acts>
            <Button name="act" value="save">
              {t.save}
            </Button>
            <Button look="line" name="act" value="preview">
              {t.preview}
            </Button>
          </Acts>
        </PostForm>
      </section>
      <AsItIsNow
        {...{ form, locale: shell.locale }}
        rows={(["main", "sun", "warm"] as const).map((name) => [t[name], now[name]] as const)}
      />
      <LogoPart shell={shell} form={form} logo={logo} t={t} />
      <p>
        <GoLink href={mediaKitUrl}>{t.kit}</GoLink>
      </p>
    </Frame>
  );
};

const LogoPart = ({ shell, form, logo, t }: LogoProps & { t: Messages }) => (
  <section class="stack">
    <h2>{t.logoTitle}</h2>
    <p>{t.logoText}</p>
    {logo && (
      <>
        <p>{t.now}</p>
        <img class="kit-logo" src={logo.href} alt={logo.alt} width="192" height="192" />
      </>
    )}
    <PostForm form={form} action={logoUrl} files>
      <FileInput form={form} name="logo" label={t.logo} hint={t.logoHint} accept="image/svg+xml,image/png" />
      <TextInput form={form} name="alt" label={t.alt} hint={t.altHint} maxlength={200} />
      <Button look="line">{t.upload}</Button>
    </PostForm>
    {logo && (
      <Confirm locale={shell.locale} label={t.remove} title={t.removeTitle} danger>
        <PostForm form={oneOfMany(form)} action={removeLogoUrl}>
          <p>{t.removeText}</p>
          <Button look="danger">{t.remove}</Button>
        </PostForm>
      </Confirm>
    )}
  </section>
);

type PreviewProps = { shell: Shell; form: Form; colours: Colours; seen: string };

/** All parts in colours that are not saved, with the way to save them. */
export const ColourPreviewPage = ({ shell, form, colours, seen }: PreviewProps) => {
  const t = messages[shell.locale];
  return (
    <PartsPage shell={shell} title={t.previewTitle}>
      <Section title={t.previewTitle} lead={t.previewText}>
        <PostForm form={form} action={coloursUrl}>
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="main" value={colours.main} />
          <input type="hidden" name="sun" value={colours.sun} />
          <input type="hidden" name="warm" value={colours.warm} />
          <Acts>
            <Button name="act" value="save">
              {t.save}
            </Button>
            <ButtonLink look="line" href={coloursUrl}>
              {t.back}
            </ButtonLink>
          </Acts>
        </PostForm>
      </Section>
    </PartsPage>
  );
};
