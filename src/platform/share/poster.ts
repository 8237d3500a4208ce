import { renderSVG } from "uqr";
import type { Poster } from "../pdf";
import type { Portal } from "../portals/portal";
import type { Locale } from "../text";
import { themeOf } from "../ui/theme";
import { messages } from "./messages";
import type { Shareable } from "./queries";

/** What a poster says. Texts of people are data in it. */
export function posterOf(portal: Portal, { title, url }: Shareable, locale: Locale): Poster {
  const t = messages[locale];
  const address = portal.origin + url;
  const { office, phone, email } = portal.contact;
  const theme = themeOf({ main: portal.colourMain, sun: portal.colourSun, warm: portal.colourWarm });
  return {
    lang: locale === "en" ? "en" : "de",
    ...{ title, issuer: portal.name, claim: portal.claim, kicker: t.posterKicker },
    ...{ address: address.replace(/^https?:\/\//, ""), url: address },
    qr: { svg: renderSVG(address, { ecc: "M", border: 0 }), alt: t.qrAlt(address) },
    office: [office, phone, email].some(Boolean) ? t.office : "",
    contact: [office, phone, email].filter(Boolean).join(" · "),
    ground: (theme.ok && theme.day["color-field-deep"]) || "#0d4a5b",
    sun: portal.colourSun,
  };
}
