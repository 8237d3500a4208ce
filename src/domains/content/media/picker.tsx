import type { TenantTx } from "../../../platform/db";
import { controlOf, FieldFrame, type FieldProps } from "../../../platform/forms/field-frame";
import type { Locale } from "../../../platform/text";
import { GoLink } from "../../../platform/ui/button";
import { drawingLabels, drawingNames } from "../../../platform/ui/drawings/drawing";
import { pathKey } from "../files/pictures";
import { fileNote } from "../files/resolve";
import { messages } from "./messages";
import { type ListedItem, listItemsByPath, listPickable } from "./queries";
import { thumbnailUrl } from "./thumbnail";
import { citedAs, listUrl } from "./urls";

/** What can be chosen in one field: the newest, then everything by name, and what is chosen already. */
export type Pickable = {
  kind: "picture" | "document";
  newest: ListedItem[];
  byName: ListedItem[];
  chosen: ListedItem[];
};

type Wanted = { portalId: string; kind: "picture" | "document"; chosen?: readonly string[] };

const NEWEST = 12;
const BY_NAME = 500;

/**
 * Reads what `MediaSelect` shows: once per page, however many fields it has. `chosen` are the paths that stand there.
 *
 * @example const pictures = await pickable(tx, { portalId: portal.id, kind: "picture", chosen: [section.image] });
 */
export async function pickable(tx: TenantTx, { portalId, kind, chosen = [] }: Wanted): Promise<Pickable> {
  const newest = await listPickable(tx, { portalId, kind, order: "newest", limit: NEWEST });
  const byName = await listPickable(tx, { portalId, kind, order: "name", limit: BY_NAME });
  const paths = chosen.filter((path) => path !== "").map(pathKey);
  return { kind, newest, byName, chosen: paths.length > 0 ? await listItemsByPath(tx, portalId, paths) : [] };
}

const DRAWINGS = drawingNames.map((name) => ({ name, value: `/zeichnungen/${name}.svg` }));

type SelectProps = FieldProps & {
  locale: Locale;
  pickable: Pickable;
  /** Offers the drawings of the house as well. */
  withDrawings?: boolean;
  /** For people who may not open the library. */
  withoutLink?: boolean | undefined;
};

/**
 * A picture or document of the library, posted as pages cite it: "/bilder/bank.jpg", or "" for none. What stands there
 * already can be kept, also a drawing or an address that the library does not know. With a script the chosen picture,
 * or what a document is, is shown below.
 *
 * @example <MediaSelect form={form} name="image" label="Bild aus der Mediathek wählen" locale={locale} pickable={pictures} />
 */
export const MediaSelect = ({ locale, pickable: choices, withDrawings, withoutLink, ...field }: SelectProps) => {
  const { kind, newest, byName, chosen } = choices;
  const t = messages[locale].pick;
  const value = field.form.values[field.name] ?? "";
  const known = [...chosen, ...newest, ...byName].find(({ path }) => path === pathKey(value));
  const isDrawing = withDrawings && DRAWINGS.some((drawing) => drawing.value === value);
  return (
    <FieldFrame field={field}>
      <media-select>
        <select {...controlOf(field)} class="input">
          <option value="">{kind === "picture" ? t.none : t.noDocument}</option>
          {known && <Choice item={known} locale={locale} isChosen />}
          {!known && !isDrawing && value !== "" && (
            <option value={value} selected>
              {value} ({t.isMissing})
            </option>
          )}
          <Group label={t.newest} items={newest.filter(({ id }) => id !== known?.id)} locale={locale} />
          <Group label={t.all} items={byName.filter(({ id }) => id !== known?.id)} locale={locale} />
          {withDrawings && (
            <optgroup label={t.drawings}>
              {DRAWINGS.map((drawing) => (
                <option value={drawing.value} selected={drawing.value === value}>
                  {drawingLabels[locale][drawing.name]}
                </option>
              ))}
            </optgroup>
          )}
        </select>
        {known && pictureOf(known) && <img class="media-picked" src={pictureOf(known)} alt="" />}
        {kind === "document" && <p class="small muted">{known && noteOf(known, locale)}</p>}
      </media-select>
      {!withoutLink && (
        <GoLink href={listUrl({ filter: kind === "picture" ? "bilder" : "dokumente" })}>{t.look}</GoLink>
      )}
    </FieldFrame>
  );
};

const Group = ({ label, items, locale }: { label: string; items: ListedItem[]; locale: Locale }) =>
  items.length === 0 ? null : (
    <optgroup label={label}>
      {items.map((item) => (
        <Choice item={item} locale={locale} />
      ))}
    </optgroup>
  );

type ChoiceProps = { item: ListedItem; locale: Locale; isChosen?: boolean };

const Choice = ({ item, locale, isChosen }: ChoiceProps) => (
  <option
    value={citedAs(item.path)}
    data-picture={pictureOf(item)}
    data-note={item.kind === "document" ? noteOf(item, locale) : undefined}
    selected={isChosen}
  >
    {[item.kind === "document" ? titleOf(item) : item.path, saidOf(item, locale)].filter(Boolean).join(": ")}
  </option>
);

/** What a picture shows, or that it does not say so; what a document is, and how well it can be read. */
function saidOf(item: ListedItem, locale: Locale): string {
  if (item.kind === "document") return noteOf(item, locale);
  return item.alt || (item.decorative ? "" : messages[locale].noAlt);
}

/** What its sender called it. @example titleOf({ name: "Haushalt 2026.pdf" }) // "Haushalt 2026" */
const titleOf = ({ name }: Pick<ListedItem, "name">): string => name.replace(/\.[a-z]{2,5}$/i, "");

/** @example noteOf(item, "de") // "PDF, 1,2 MB, barrierefrei" */
const noteOf = (item: ListedItem, locale: Locale): string =>
  [fileNote(item, locale), messages[locale].pick.readings[readingOf(item)]].join(", ");

/** What an editor says about reading it; without that, what the file says about itself. */
const readingOf = ({ reading, pdfTagged }: ListedItem) =>
  reading === "unchecked" && pdfTagged === false ? "untagged" : reading;

const pictureOf = (item: ListedItem): string | undefined => (item.kind === "picture" ? thumbnailUrl(item) : undefined);
