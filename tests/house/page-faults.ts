import type { Page } from "../support/browser";
import { attribute, type Element } from "../support/markup";

/** Elements that fetch something, and where they say it. */
const FETCHES: [selector: string, attribute: string][] = [
  ["img", "src"],
  ["script", "src"],
  ["source", "src"],
  ["video", "src"],
  ["iframe", "src"],
  ["link", "href"],
  ["use", "href"],
];

/** Relations of <link> that name something without fetching it. */
const NAMES_ONLY = ["canonical", "alternate", "me", "license"];

/** What is wrong with a page besides its HTML, one sentence each. */
export function faultsOf(page: Page): string[] {
  const { pathname, origin } = new URL(page.url);
  const elements = page.document.querySelectorAll("*");
  const faults = [...headFaults(page), ...elements.flatMap(inlineFaults), ...fetchFaults(page, origin)];
  return faults.map((fault) => `${pathname}: ${fault}`);
}

/** They show heads of pages among all the other parts. */
export const SAMPLES: readonly string[] = ["/dev/teile", "/verwaltung/portal/farben/vorschau"];

function headFaults(page: Page): string[] {
  const headings = SAMPLES.includes(new URL(page.url).pathname) ? 1 : page.all("h1").length;
  const [language] = page.attributes("html", "lang");
  return [
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
    ...(language && /^(de|en)(-|$)/.test(language) ? [] : [`the language is "${language ?? ""}"`]),
    ...(page.text("title") ? [] : ["no title"]),
  ];
}

function inlineFaults(element: Element): string[] {
  const handlers = element.attributes.map(({ key }) => key).filter((key) => /^on/i.test(key) || key === "style");
  const isCode = element.tagName === "script" && !attribute(element, "src") && !isData(element);
  return [
    ...handlers.map((key) => `<${element.tagName} ${key}>`),
    ...(isCode || element.tagName === "style" ? [`code inside of <${element.tagName}>`] : []),
    ...(/^\s*javascript:/i.test(attribute(element, "href") ?? "") ? ["a link that is a script"] : []),
  ];
}

const isData = (element: Element) => /json/.test(attribute(element, "type") ?? "");

const fetchFaults = (page: Page, origin: string) =>
  FETCHES.flatMap(([selector, name]) =>
    page.document
      .querySelectorAll(selector)
      .filter((element) => !NAMES_ONLY.includes(attribute(element, "rel") ?? ""))
      .map((element) => attribute(element, name))
      .filter((address) => address !== undefined && !isOwn(address, page.url, origin))
      .map((address) => `fetches ${address}`),
  );

const isOwn = (address: string, here: string, origin: string) =>
  address.startsWith("data:image/") || new URL(address, here).origin === origin;
