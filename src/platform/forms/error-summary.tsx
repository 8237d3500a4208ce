import type { Locale } from "../text";
import { Icon } from "../ui/icon";
import { uiTexts } from "../ui/messages";
import type { Form } from "./form";

/**
 * What is wrong, on top of the page, with links to the fields. Nothing when all is well.
 * A rule that refused speaks in the heading; otherwise the heading counts.
 *
 * @example <ErrorSummary locale={shell.locale} form={form} />
 */
export const ErrorSummary = ({ locale, form, title }: { locale: Locale; form: Form; title?: string }) => {
  const errors = Object.entries(form.errors).filter(([, error]) => error);
  if (errors.length === 0 && form.refusal === undefined) return null;
  return (
    <error-summary class="error-summary" role="alert" tabindex={-1}>
      <Icon name="alert" />
      <div>
        <h2>{form.refusal ?? title ?? uiTexts[locale].errorsTitle(errors.length)}</h2>
        {errors.length > 0 && (
          <ul>
            {errors.map(([name, error]) => (
              <li>
                <a href={`#${name}`}>{error}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </error-summary>
  );
};
