import type { KitFile } from "../../domains/content";
import type { Portal } from "../../platform/portals/portal";
import { ButtonLink } from "../../platform/ui/button";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { PhoneLink } from "../../platform/ui/phone-link";
import { Section } from "../../platform/ui/section";
import { KitFiles } from "./kit-files";
import { messages } from "./messages";

type MediaKitProps = { shell: Shell; portal: Portal; files: readonly KitFile[] };

/** What others need to speak of a portal in its own words and colours. */
export const MediaKitPage = ({ shell, portal, files }: MediaKitProps) => {
  const t = messages[shell.locale];
  const { name, origin, logo, contact } = portal;
  const { office = name, phone, email } = contact;
  return (
    <Page shell={shell} title={t.title} description={t.lead(name)}>
      <PageHead title={t.title} lead={t.lead(name)} locale={shell.locale} />
      <Section title={t.logo}>
        <div class="stack">
          {logo ? (
            <>
              <img class="kit-logo" src={logo.href} alt={logo.alt} width="192" height="192" />
              <p>{t.use}</p>
              <ButtonLink href={logo.href} look="line">
                {t.download}
              </ButtonLink>
            </>
          ) : (
            <p>{t.noLogo}</p>
          )}
        </div>
      </Section>
      <Section title={t.colours} next>
        <Swatches shell={shell} portal={portal} />
      </Section>
      <Section title={t.texts} next>
        <div class="stack">
          <h3 class="h-s">{t.short}</h3>
          <p class="as-written">{t.shortText(name, origin)}</p>
          <h3 class="h-s">{t.long}</h3>
          <p class="as-written">{t.longText(name, office, origin)}</p>
        </div>
      </Section>
      <Section title={t.templates} next>
        {files.length > 0 ? <KitFiles locale={shell.locale} files={files} /> : <p>{t.noTemplates}</p>}
      </Section>
      {(phone || email) && (
        <Section title={t.contact} next>
          <p>{office}</p>
          {phone && (
            <p>
              <PhoneLink phone={phone} />
            </p>
          )}
          {email && (
            <p>
              <a href={`mailto:${email}`}>{email}</a>
            </p>
          )}
        </Section>
      )}
    </Page>
  );
};

const Swatches = ({ shell, portal }: Omit<MediaKitProps, "files">) => {
  const t = messages[shell.locale];
  const colours = [
    { label: t.main, hex: portal.colourMain },
    { label: t.sun, hex: portal.colourSun },
    { label: t.warm, hex: portal.colourWarm },
  ];
  return (
    <ul class="swatches">
      {colours.map(({ label, hex }) => (
        <li>
          <svg viewBox="0 0 90 40" preserveAspectRatio="none" aria-hidden="true">
            <rect width="90" height="40" fill={hex} />
          </svg>
          <p>{label}</p>
          <p>
            <code>{hex}</code>
          </p>
        </li>
      ))}
    </ul>
  );
};
