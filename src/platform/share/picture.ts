import { createHash } from "node:crypto";
import { renderSvg } from "../pdf";
import type { Portal } from "../portals/portal";
import { styleOf } from "../portals/theme";
import { themeOf } from "../ui/theme";

const WIDTH = 1200;

/** The last pictures that were asked for, some tens of kilobytes each. */
const MOST = 40;
const made = new Map<string, Uint8Array<ArrayBuffer>>();

/**
 * A PNG of 1200 × 630 with the title in the colours of the portal. From memory when it was asked for lately; else it
 * takes some tens of milliseconds: not inside a transaction.
 */
export async function sharePicture(portal: Portal, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash("sha256")
    .update(JSON.stringify([title, portal.name, styleOf(portal)?.href]))
    .digest("base64url");
  const picture = made.get(key) ?? (await paint(portal, title));
  made.delete(key);
  made.set(key, picture);
  const [oldest] = made.size > MOST ? made.keys() : [];
  if (oldest !== undefined) made.delete(oldest);
  return picture;
}

async function paint({ name, claim, colourMain, colourSun, colourWarm }: Portal, title: string) {
  const theme = themeOf({ main: colourMain, sun: colourSun, warm: colourWarm });
  const ground = theme.ok ? theme.day["color-field-deep"] : undefined;
  const svg = renderSvg({
    ...{ lang: "de" as const, issuer: name, title, claim },
    ...{ ground: ground ?? "#0d4a5b", sun: colourSun },
  });
  const { default: sharp } = await import("sharp");
  return new Uint8Array(await sharp(Buffer.from(svg)).resize(WIDTH).png({ palette: true }).toBuffer());
}
