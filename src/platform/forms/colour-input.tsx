import { controlOf, FieldFrame, type FieldProps } from "./field-frame";

/** A colour as "#0d4a5b", chosen in the browser's own window. @example <ColourInput form={form} name="colourMain" label="Hauptfarbe" /> */
export const ColourInput = (props: FieldProps) => (
  <FieldFrame field={props}>
    <input
      {...controlOf(props)}
      class="input input--colour"
      type="color"
      value={props.form.values[props.name] ?? "#000000"}
    />
  </FieldFrame>
);
