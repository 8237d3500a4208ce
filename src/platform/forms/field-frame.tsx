import type { PropsWithChildren } from "hono/jsx";
import { Icon } from "../ui/icon";
import type { Form } from "./form";

/** What every field needs. `hint` helps before, the error of `form` after the first try. */
export type FieldProps = { form: Form; name: string; label: string; hint?: string | undefined; optional?: string };

/** The id of a field is its name, so that the error summary can link to it. */
export const hintId = (name: string) => `${name}-hint`;
export const errorId = (name: string) => `${name}-error`;

/** What a control says about itself: its id, whether it is wrong, and which sentences belong to it. */
export const controlOf = ({ form, name, hint }: FieldProps) => {
  const error = form.errors[name];
  const described = [hint && hintId(name), error && errorId(name)].filter(Boolean).join(" ");
  return {
    id: name,
    name,
    "aria-invalid": error ? ("true" as const) : undefined,
    "aria-describedby": described || undefined,
  };
};

export const FieldHint = ({ name, hint }: { name: string; hint: string | undefined }) =>
  hint ? (
    <p class="hint" id={hintId(name)}>
      {hint}
    </p>
  ) : null;

/** The message above the control, with its sign. */
export const FieldError = ({ form, name }: { form: Form; name: string }) =>
  form.errors[name] ? (
    <p class="field-error" id={errorId(name)}>
      <Icon name="alert" /> <span>{form.errors[name]}</span>
    </p>
  ) : null;

/** Label, hint and error around one control. */
export const FieldFrame = ({ field, children }: PropsWithChildren<{ field: FieldProps }>) => (
  <div class={field.form.errors[field.name] ? "field field--wrong" : "field"}>
    <label for={field.name}>
      {field.label}
      {field.optional && <span class="optional"> ({field.optional})</span>}
    </label>
    <FieldHint name={field.name} hint={field.hint} />
    <FieldError form={field.form} name={field.name} />
    {children}
  </div>
);

/** The same around a group of controls: a fieldset whose legend is the question. */
export const GroupFrame = ({ field, children }: PropsWithChildren<{ field: FieldProps }>) => (
  <fieldset
    class={field.form.errors[field.name] ? "field field--wrong" : "field"}
    aria-describedby={controlOf(field)["aria-describedby"]}
  >
    <legend>
      {field.label}
      {field.optional && <span class="optional"> ({field.optional})</span>}
    </legend>
    <FieldHint name={field.name} hint={field.hint} />
    <FieldError form={field.form} name={field.name} />
    {children}
  </fieldset>
);
