import { controlOf, FieldFrame, type FieldProps } from "./field-frame";

/** Needs `<PostForm files>`. Say in the hint what is taken and how large. @example <FileInput form={form} name="picture" label="Bild" hint="JPEG oder PNG, bis 10 MB" accept="image/*" /> */
export const FileInput = (props: FieldProps & { accept?: string; multiple?: boolean }) => (
  <FieldFrame field={props}>
    <input
      {...controlOf(props)}
      class="input input--file"
      type="file"
      accept={props.accept}
      multiple={props.multiple}
    />
  </FieldFrame>
);
