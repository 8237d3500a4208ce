import { Checkbox } from "../../forms/choices";
import type { Form } from "../../forms/form";
import type { Locale } from "../../text";
import { Prose } from "../../ui/prose";
import { Section } from "../../ui/section";
import { messages } from "../messages";
import { referenceOf } from "../rules";
import { decisionUrl } from "../urls";
import { texts } from "./messages";
import type { Others } from "./queries";

type OthersProps = { others: Others; locale: Locale };

/** What else is said about the same object. */
export const OtherReports = ({ others: { count, newest }, locale }: OthersProps) => {
  const t = texts[locale];
  if (count === 0) return null;
  return (
    <Section title={t.others(count)} next>
      <Prose>
        {count > newest.length && <p>{t.newestOf(newest.length)}</p>}
        <ul>
          {newest.map(({ id, reason, text }) => (
            <li>
              <a href={decisionUrl(id)}>{referenceOf(id)}</a>, {messages[locale].reasons[reason]}:{" "}
              <span class="as-written">{text ?? t.blanked}</span>
            </li>
          ))}
        </ul>
      </Prose>
    </Section>
  );
};

/** Whether they are decided, too; those that arrived after the page was made are not. Ticked until somebody says no. */
export const ForAll = ({ form, others: { count, newest }, locale }: OthersProps & { form: Form }) => {
  const t = texts[locale];
  const [last] = newest;
  if (!last) return null;
  const isUntouched = form.values.seen === undefined;
  const ticked = isUntouched ? { ...form, values: { ...form.values, forAll: "on" } } : form;
  return (
    <>
      <input type="hidden" name="lastSeenAt" value={last.createdAt.toISOString()} />
      <Checkbox {...{ form: ticked, name: "forAll", label: t.forAll(count), hint: t.forAllHint }} />
    </>
  );
};
