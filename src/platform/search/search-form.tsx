import type { Locale } from "../text";
import { Icon } from "../ui/icon";
import { messages } from "./messages";
import { LONGEST } from "./question/rules";
import { searchUrl } from "./urls";

type SearchFormProps = { locale: Locale; q: string; kind?: string | undefined };

/** The one field of the search. Its address holds the question, so that it can be kept and sent to others. */
export const SearchForm = ({ locale, q, kind }: SearchFormProps) => {
  const t = messages[locale];
  return (
    <search>
      <form class="search" action={searchUrl} method="get">
        <label class="label" for="q">
          {t.label}
        </label>
        <div class="search-row">
          <input class="input" id="q" name="q" type="search" value={q} maxlength={LONGEST} enterkeyhint="search" />
          {kind && <input type="hidden" name="art" value={kind} />}
          <button type="submit" class="btn">
            <Icon name="search" />
            {t.submit}
          </button>
        </div>
      </form>
    </search>
  );
};
