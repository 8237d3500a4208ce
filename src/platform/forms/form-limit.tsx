import { catalogue, type Locale } from "../text";
import { Notice } from "../ui/notice";

/** So much text of somebody who is signed in is read at once: more than a book. Bytes in UTF-8. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024;

const messages = catalogue({
  de: {
    title: "Das ist zu viel Text auf einmal",
    text: "Abgesendet wurde nichts, und Ihr Text steht noch hier. Ein Formular nimmt höchstens 2 MB, das sind etwa 2 Millionen Zeichen. Bitte nehmen Sie etwas heraus oder verteilen Sie den Text auf mehrere Abschnitte oder Seiten.",
  },
  en: {
    title: "This is too much text at once",
    text: "Nothing was sent, and your text is still here. A form takes 2 MB at most, which is about 2 million characters. Please take something out, or divide the text into several sections or pages.",
  },
});

/**
 * Inside a form with long texts: with a script it says before sending that there is more text than is read at once.
 *
 * @example <PostForm form={form} action={url}><FormLimit locale={locale} />…</PostForm>
 */
export const FormLimit = ({ locale }: { locale: Locale }) => {
  const t = messages[locale];
  return (
    <form-limit most={String(MAX_TEXT_BYTES)} role="alert" tabindex={-1} hidden>
      <Notice kind="warn" title={t.title}>
        {t.text}
      </Notice>
    </form-limit>
  );
};
