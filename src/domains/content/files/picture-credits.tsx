import type { Locale } from "../../../platform/text";
import { Credit } from "../../../platform/ui/picture";
import { messages } from "../messages";
import type { StoredPage } from "../stored-page";
import { pathKey } from "./pictures";
import type { FoundFiles } from "./resolve";

/** The paths whose pictures say below themselves who made them. */
export function pathsWithCaption({ kind, image, sections }: StoredPage): ReadonlySet<string> {
  const shown = sections.flatMap(({ section }) => {
    if (section.kind === "picture") return [section.image];
    return section.kind === "hero" && kind !== "landing" ? [section.image] : [];
  });
  return new Set([...shown, ...(kind === "landing" ? [] : [image])].map(pathKey));
}

type CreditsProps = { locale: Locale; files: FoundFiles; except?: ReadonlySet<string> };

/** Who made the pictures that stand where there is no room to say so. */
export const PictureCredits = ({ locale, files, except = new Set() }: CreditsProps) => {
  const images = [...files].flatMap(([path, { image }]) => (image && !except.has(path) ? [image] : []));
  const credits = new Map(
    images
      .filter(({ credit, licence }) => credit !== undefined || licence !== undefined)
      .map((image) => [`${image.credit} ${image.licence?.label}`, image]),
  );
  if (credits.size === 0) return null;
  return (
    <div class="wrap picture-credits">
      <p class="small muted">
        {messages[locale].pictureCredits}:{" "}
        {[...credits.values()].map((image, index) => (
          <>
            {index > 0 && "; "}
            <Credit image={image} />
          </>
        ))}
      </p>
    </div>
  );
};
