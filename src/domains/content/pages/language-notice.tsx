import type { Child, PropsWithChildren } from "hono/jsx";
import { type Locale, languageTag } from "../../../platform/text";
import { Notice } from "../../../platform/ui/notice";
import type { Shell } from "../../../platform/ui/shell";
import { messages } from "../messages";

type NoticeProps = { shell: Shell; locale: Locale };

/** Says so, in the language of who reads, when a text is not there in the language that was asked for. */
export const LanguageNotice = ({ shell, locale }: NoticeProps) => {
  if (locale === shell.locale) return null;
  return (
    <div class="wrap">
      <Notice>{messages[shell.locale].onlyIn[locale]}</Notice>
    </div>
  );
};

/** Texts in the language in which they are written, so that they are read aloud in it. */
export const InLanguage = ({ shell, locale, children }: PropsWithChildren<NoticeProps>): Child =>
  locale === shell.locale ? children : <div lang={languageTag(locale)}>{children}</div>;
