import { controlOf, FieldFrame, type FieldProps } from "./field-frame";

/** Several lines. @example <TextArea form={form} name="reason" label="Begründung" hint="Höchstens 500 Zeichen" /> */
export const TextArea = (props: FieldProps & { rows?: number; maxlength?: number }) => (
  <FieldFrame field={props}>
    <textarea {...controlOf(props)} class="input" rows={props.rows ?? 5} maxlength={props.maxlength}>
      {props.form.values[props.name] ?? ""}
    </textarea>
  </FieldFrame>
);
