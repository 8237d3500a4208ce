import { controlOf, FieldFrame, type FieldProps } from "./field-frame";

/** One value of a list, and what it is called. */
export type Option = { value: string; label: string };

/**
 * One of many, when there are more than five. `empty` is the first row, for "nothing chosen yet".
 *
 * @example <Select form={form} name="district" label="Stadtteil" options={districts} empty="Bitte wählen" />
 */
export const Select = (props: FieldProps & { options: Option[]; empty?: string }) => (
  <FieldFrame field={props}>
    <select {...controlOf(props)} class="input">
      {props.empty !== undefined && <option value="">{props.empty}</option>}
      {props.options.map(({ value, label }) => (
        <option value={value} selected={props.form.values[props.name] === value}>
          {label}
        </option>
      ))}
    </select>
  </FieldFrame>
);
