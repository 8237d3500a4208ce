import { Drawing, type DrawingName, drawingOf } from "./drawings/drawing";

/**
 * A picture in up to three widths, each as AVIF and WebP; none for a drawing. Width and height are those of the
 * largest, in pixels.
 */
export type Image = {
  alt: string;
  width: number;
  height: number;
  /** What every browser shows: JPEG, PNG or SVG. */
  src: string;
  variants: { width: number; avif: string; webp: string }[];
  caption?: string | undefined;
  /** Who made it: "Foto: Rosa Tamm". */
  credit?: string | undefined;
  /** Under which terms it may be shown: "CC BY 4.0". */
  licence?: { label: string; href?: string | undefined } | undefined;
  /** What stays in sight where it is cut, in tens of hundredths from the left and from the top. The middle if not given. */
  focus?: { x: number; y: number } | undefined;
  /** One of our own scenes instead of a file: it follows the colours of the portal, by day and by night. */
  drawing?: DrawingName;
};

/** The size at which all scenes are drawn to stand beside each other. */
const DRAWN = { width: 420, height: 250 };

/**
 * One of our own scenes by the address that stands in a text; undefined for any other address.
 *
 * @example drawnImage("/zeichnungen/bench")
 */
export function drawnImage(address: string): Image | undefined {
  const drawing = drawingOf(/^\/?zeichnungen\/([A-Za-z]+)\.svg$/.exec(address)?.[1] ?? "");
  return drawing && { ...DRAWN, drawing, alt: "", src: address, variants: [] };
}

const set = (image: Image, kind: "avif" | "webp") =>
  image.variants.map((variant) => `${variant[kind]} ${variant.width}w`).join(", ");

type PictureProps = { image: Image; sizes?: string; eager?: boolean };

/** @param sizes as in HTML: how wide the picture stands. @param eager for the picture one sees first. */
export const Picture = ({ image, sizes = "(min-width: 60rem) 40rem, 100vw", eager }: PictureProps) => {
  if (image.drawing) return <Drawing name={image.drawing} label={image.alt || undefined} />;
  return (
    <picture>
      {image.variants.length > 0 && (
        <>
          <source type="image/avif" srcset={set(image, "avif")} sizes={sizes} />
          <source type="image/webp" srcset={set(image, "webp")} sizes={sizes} />
        </>
      )}
      <img
        src={image.src}
        alt={image.alt}
        class={focusClass(image)}
        width={image.width}
        height={image.height}
        loading={eager ? "eager" : "lazy"}
        decoding="async"
      />
    </picture>
  );
};

/** The style sheet knows eleven places across and eleven down: nothing may be styled in the page itself. */
const focusClass = ({ focus }: Image): string | undefined =>
  focus && (focus.x !== 50 || focus.y !== 50) ? `focus-x-${focus.x} focus-y-${focus.y}` : undefined;

/** Who made a picture, and its terms. @example <Credit image={image} /> */
export const Credit = ({ image: { credit, licence } }: { image: Pick<Image, "credit" | "licence"> }) => (
  <>
    {credit}
    {credit && licence && ", "}
    {licence?.href ? (
      <a href={licence.href} rel="license">
        {licence.label}
      </a>
    ) : (
      licence?.label
    )}
  </>
);

/** A picture with what it shows and who made it. */
export const Figure = ({ image, sizes }: PictureProps) => (
  <figure class="figure">
    <Picture image={image} {...(sizes && { sizes })} />
    {(image.caption || image.credit || image.licence) && (
      <figcaption>
        {image.caption}{" "}
        {(image.credit || image.licence) && (
          <span class="muted">
            <Credit image={image} />
          </span>
        )}
      </figcaption>
    )}
  </figure>
);
