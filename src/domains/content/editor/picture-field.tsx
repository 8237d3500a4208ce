import type { TenantTx } from "../../../platform/db";
import { controlOf, FieldFrame, type FieldProps } from "../../../platform/forms/field-frame";
import { drawingNames } from "../../../platform/ui/drawings/drawing";
import { pathKey } from "../files/pictures";
import type { EditorTexts } from "./messages";

/** The pictures that an editor may choose from, as pages name them. */
export type Pictures = readonly string[];

const MOST = 1_000;

export const listPictures = async (tx: TenantTx, portalId: string): Promise<Pictures> => {
  const rows = await tx
    .selectFrom("contentFiles")
    .innerJoin("files", "files.id", "contentFiles.fileId")
    .select("path")
    .where("portalId", "=", portalId)
    .where("mediaType", "like", "image/%")
    .orderBy("path")
    .limit(MOST)
    .execute();
  return rows.map(({ path }) => `/${path}`);
};

const DRAWINGS = drawingNames.map((name) => ({ value: `/zeichnungen/${name}.svg`, label: name }));

type PictureFieldProps = FieldProps & { pictures: Pictures; texts: EditorTexts };

/** A picture of the portal, by its path. What stands there already can be kept, also when it is not in the list. */
export const PictureField = ({ pictures, texts, ...field }: PictureFieldProps) => {
  const current = field.form.values[field.name] ?? "";
  const key = pathKey(current);
  const isKnown =
    current === "" || [...pictures, ...DRAWINGS.map(({ value }) => value)].some((path) => pathKey(path) === key);
  const option = (value: string, label: string) => (
    <option value={value} selected={current !== "" && pathKey(value) === key}>
      {label}
    </option>
  );
  return (
    <FieldFrame field={field}>
      <select {...controlOf(field)} class="input">
        <option value="">{texts.noPicture}</option>
        {!isKnown && option(current, current)}
        {pictures.length > 0 && (
          <optgroup label={texts.pictures}>{pictures.map((path) => option(path, path.replace(/^.*\//, "")))}</optgroup>
        )}
        <optgroup label={texts.drawings}>{DRAWINGS.map(({ value, label }) => option(value, label))}</optgroup>
      </select>
    </FieldFrame>
  );
};
