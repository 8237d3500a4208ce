import type { KitFile } from "../../domains/content";
import type { Locale } from "../../platform/text";
import { Icon } from "../../platform/ui/icon";
import { messages } from "./messages";

/** The templates to take along: what each is, how it can be read, and under which terms it may be used. */
export const KitFiles = ({ locale, files }: { locale: Locale; files: readonly KitFile[] }) => {
  const t = messages[locale];
  return (
    <ul class="downloads">
      {files.map(({ href, title, note, isAccessible, alternative, ...terms }) => (
        <li>
          <Icon name="download" />
          <div>
            <a href={href}>{title}</a>{" "}
            <span class="muted small">{[note, isAccessible && t.accessible].filter(Boolean).join(", ")}</span>
            <Terms locale={locale} {...terms} />
            {alternative && (
              <p class="small">
                <a href={alternative}>{t.accessibleVersion(title)}</a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};

type TermsProps = Pick<KitFile, "credit" | "licence"> & { locale: Locale };

const Terms = ({ locale, credit, licence }: TermsProps) => {
  const t = messages[locale];
  const label = licence?.label ?? t.noLicence;
  return (
    <p class="small">
      {credit && `${credit}. `}
      {t.licence}: {licence?.href ? <a href={licence.href}>{label}</a> : label}
    </p>
  );
};
