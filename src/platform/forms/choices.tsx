import { controlOf, FieldError, type FieldProps, GroupFrame, hintId } from "./field-frame";
import type { Form } from "./form";
import type { Option } from "./select";

/** A row one can pick: a value, its name, and a sentence below it. */
export type Choice = Option & { hint?: string };

type GroupProps = FieldProps & { choices: Choice[] };

/**
 * One of few, each a row of its own. The first row carries the id, so that the error summary lands there.
 *
 * @example <RadioGroup form={form} name="presence" label="Wie nehmen Sie teil?" choices={[{ value: "room", label: "Vor Ort" }]} />
 */
export const RadioGroup = (props: GroupProps) => (
  <GroupFrame field={props}>
    <div class="choices">
      {props.choices.map((choice, index) => (
        <Row {...props} type="radio" choice={choice} id={rowId(props.name, index)} name={props.name} />
      ))}
    </div>
  </GroupFrame>
);

/** Several of few. Each box is posted under `name.value` with "on". @example <CheckboxGroup name="topics" … /> */
export const CheckboxGroup = (props: GroupProps) => (
  <GroupFrame field={props}>
    <div class="choices">
      {props.choices.map((choice, index) => (
        <Row
          {...props}
          type="checkbox"
          choice={choice}
          id={rowId(props.name, index)}
          name={`${props.name}.${choice.value}`}
        />
      ))}
    </div>
  </GroupFrame>
);

type CheckboxProps = { form: Form; name: string; label: string; hint?: string };

/** One yes or no, posted as "on". @example <Checkbox form={form} name="consent" label="Mein Name darf im Protokoll stehen" /> */
export const Checkbox = ({ form, name, label, hint }: CheckboxProps) => (
  <div class={form.errors[name] ? "field field--wrong" : "field"}>
    <FieldError form={form} name={name} />
    <div class="choice">
      <input
        {...controlOf({ form, name, label, hint })}
        type="checkbox"
        value="on"
        checked={form.values[name] === "on"}
      />
      <div>
        <label for={name}>{label}</label>
        {hint && (
          <p class="hint" id={hintId(name)}>
            {hint}
          </p>
        )}
      </div>
    </div>
  </div>
);

const rowId = (name: string, index: number) => (index === 0 ? name : `${name}-${index + 1}`);

type RowProps = { form: Form; type: "radio" | "checkbox"; choice: Choice; id: string; name: string };

const Row = ({ form, type, choice, id, name }: RowProps) => (
  <div class="choice">
    <input
      type={type}
      id={id}
      name={name}
      value={type === "radio" ? choice.value : "on"}
      checked={form.values[name] === (type === "radio" ? choice.value : "on")}
      aria-describedby={choice.hint && hintId(id)}
    />
    <div>
      <label for={id}>{choice.label}</label>
      {choice.hint && (
        <p class="hint" id={hintId(id)}>
          {choice.hint}
        </p>
      )}
    </div>
  </div>
);
