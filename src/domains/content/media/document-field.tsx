import { WrongInput } from "../../../platform/errors";
import { messages as fileMessages, uploadsOf } from "../../../platform/files";
import type { FieldProps } from "../../../platform/forms/field-frame";
import { FileInput } from "../../../platform/forms/file-input";
import type { Form } from "../../../platform/forms/form";
import { TextInput } from "../../../platform/forms/text-input";
import type { Visit } from "../../../platform/http/env";
import type { Locale } from "../../../platform/text";
import { actorOf } from "../editor/visit";
import { pathKey } from "../files/pictures";
import { limits } from "../sections";
import { addItem } from "./add";
import { messages } from "./messages";
import { MediaSelect, type Pickable } from "./picker";
import { citedAs } from "./urls";

/** The name of the field where a form has only one. */
export const DOCUMENT = "document";

/** The parts of a field, each posted under a name of its own; the address under that of the field. */
export const chosenName = (name: string) => `${name}.document`;
export const uploadName = (name: string) => `${name}.upload`;

type DocumentFieldProps = FieldProps & {
  locale: Locale;
  pickable: Pickable;
  /** What is said about the address; without it only documents can be named. */
  addressHint?: string;
  withoutLink?: boolean | undefined;
};

/**
 * Where a form names a document: one of the library, a new one, or an address. Needs `<PostForm files>`; what was sent
 * is read by `namedAddress` and `addUploaded`.
 */
export const DocumentField = ({ locale, pickable, addressHint, withoutLink, ...field }: DocumentFieldProps) => {
  const t = messages[locale].pick;
  const { form, name, label, hint = t.document } = field;
  const shown = spread(form, name, pickable);
  return (
    <>
      <MediaSelect {...{ form: shown, locale, pickable, label, hint, withoutLink }} name={chosenName(name)} />
      <FileInput form={shown} name={uploadName(name)} label={t.upload} hint={t.uploadHint} />
      {addressHint !== undefined && (
        <TextInput form={shown} name={name} label={t.address} hint={addressHint} maxlength={limits.url} />
      )}
    </>
  );
};

/** What the library knows stands in its choice, and everything else in the line for addresses. */
function spread(form: Form, name: string, { chosen }: Pickable): Form {
  const { [name]: address = "", [chosenName(name)]: posted } = form.values;
  if (posted !== undefined || !chosen.some(({ path }) => path === pathKey(address))) return form;
  return { ...form, values: { ...form.values, [name]: "", [chosenName(name)]: address } };
}

/** The paths that stand in these fields, for `pickable`. */
export const chosenIn = ({ values }: Form, fields: RegExp): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    fields.test(name.replace(/\.document$/, "")) && value ? [value] : [],
  );

/** What was posted for a field: the document that was chosen, else the address. */
export const namedAddress = (read: (name: string) => string, name: string): string =>
  read(chosenName(name)) || read(name);

/** Whether a document was chosen and an address written as well. */
export const namesTwo = (read: (name: string) => string, name: string): boolean =>
  read(chosenName(name)) !== "" && read(name) !== "";

/**
 * Takes the document that was uploaded in a field into the library: it takes the place of what stood there. Returns
 * how pages cite it; undefined when there is none. Throws WrongInput when it cannot be taken.
 */
export async function addUploaded(c: Visit, name: string): Promise<string | undefined> {
  const { tx, portal, locale, now } = c.var;
  const [upload] = uploadsOf(c, uploadName(name));
  if (!upload) return undefined;
  const kept = upload.taken;
  if (typeof kept === "string") throw new WrongInput({ [uploadName(name)]: fileMessages[locale].refusals[kept] });
  const place = { portalId: portal.id, ownerOrganisationId: portal.ownerOrganisationId, personId: actorOf(c) };
  const { path } = await addItem(tx, { ...place, kept }, now);
  return citedAs(path);
}
