import type { Locale } from "../text";
import { uiTexts } from "../ui/messages";
import { controlOf, type FieldProps, GroupFrame } from "./field-frame";

const parts = [
  { key: "day", maxlength: 2 },
  { key: "month", maxlength: 2 },
  { key: "year", maxlength: 4 },
] as const;

/**
 * A date one knows by heart, typed in three boxes: posted as `name.day`, `name.month`, `name.year`.
 * The error of `name` stands above all three.
 *
 * @example <DateInput locale={locale} form={form} name="bornOn" label="Wann sind Sie geboren?" hint="Zum Beispiel 31 3 1962" />
 */
export const DateInput = (props: FieldProps & { locale: Locale }) => {
  const t = uiTexts[props.locale];
  return (
    <GroupFrame field={props}>
      <div class="date-parts">
        {parts.map(({ key, maxlength }, index) => (
          <div>
            <label for={index === 0 ? props.name : `${props.name}.${key}`}>{t[key]}</label>
            <input
              id={index === 0 ? props.name : `${props.name}.${key}`}
              name={`${props.name}.${key}`}
              class={`input input--${key === "year" ? "s" : "xs"}`}
              type="text"
              inputmode="numeric"
              maxlength={maxlength}
              value={props.form.values[`${props.name}.${key}`] ?? ""}
              aria-invalid={controlOf(props)["aria-invalid"]}
            />
          </div>
        ))}
      </div>
    </GroupFrame>
  );
};
