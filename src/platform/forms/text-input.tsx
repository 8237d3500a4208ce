import { controlOf, FieldFrame, type FieldProps } from "./field-frame";

type TextInputProps = FieldProps & {
  type?: "text" | "email" | "tel" | "url" | "search" | "password" | "number";
  /** A token of HTML such as "email" or "one-time-code". */
  autocomplete?: string;
  inputmode?: "numeric" | "decimal";
  maxlength?: number;
  /** Width in characters, where the length of the answer is known: a postcode has 5. */
  size?: "xs" | "s" | "m";
};

/** One line. @example <TextInput form={form} name="email" label="E-Mail-Adresse" type="email" autocomplete="email" /> */
export const TextInput = (props: TextInputProps) => (
  <FieldFrame field={props}>
    <input
      {...controlOf(props)}
      class={props.size ? `input input--${props.size}` : "input"}
      type={props.type ?? "text"}
      value={props.form.values[props.name] ?? ""}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      maxlength={props.maxlength}
    />
  </FieldFrame>
);
