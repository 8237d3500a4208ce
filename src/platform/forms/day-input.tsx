import { controlOf, FieldFrame, type FieldProps } from "./field-frame";

/** A day or a time to be picked, for people at a desk: the browser's own picker. Posted as ISO text. */
export const DayInput = (props: FieldProps & { type?: "date" | "time" | "month" }) => (
  <FieldFrame field={props}>
    <input
      {...controlOf(props)}
      class="input input--m"
      type={props.type ?? "date"}
      value={props.form.values[props.name] ?? ""}
    />
  </FieldFrame>
);
