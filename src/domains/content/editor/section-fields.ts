import type { SectionKind } from "../sections";

/** How something is typed: one line, Markdown over several lines, an address, a picture of the portal, a document. */
export type Control = "line" | "text" | "address" | "picture" | "document";
export type FieldName =
  | "title"
  | "subtitle"
  | "description"
  | "text"
  | "image"
  | "alt"
  | "caption"
  | "link"
  | "link.text"
  | "link.url"
  | "url"
  | "label"
  | "value"
  | "name"
  | "role"
  | "phone"
  | "email"
  | "hours"
  | "address"
  | "question"
  | "answer";

type Fields = readonly FieldName[];

/** The form of a section: what stands above, and a list of equal things below. */
export type SectionForm = { fields: Fields; list?: { name: "items" | "figures"; fields: Fields } };

const tile = ["title", "subtitle", "description", "image", "link.text", "link.url"] as const;
const plan: SectionForm = {
  fields: ["title", "description"],
  list: { name: "items", fields: ["title", "description", "image"] },
};

/** What an editor fills in for each kind of section. A timeline has a form for each of its results instead. */
export const sectionForms: Record<SectionKind, SectionForm> = {
  hero: { fields: tile, list: { name: "figures", fields: ["value", "label"] } },
  highlights: { fields: [], list: { name: "items", fields: tile } },
  sponsors: { fields: [], list: { name: "items", fields: ["title", "image", "link"] } },
  callToAction: { fields: tile },
  goals: plan,
  structure: plan,
  timeline: { fields: [] },
  workingGroups: { fields: [], list: { name: "items", fields: ["title", "name", "description"] } },
  text: { fields: ["title", "text"] },
  picture: { fields: ["image", "alt", "caption"] },
  downloads: { fields: ["title"], list: { name: "items", fields: ["title", "url", "description"] } },
  questions: { fields: ["title"], list: { name: "items", fields: ["question", "answer"] } },
  contact: { fields: ["title", "name", "role", "phone", "email", "hours", "address"] },
};

const CONTROLS: Partial<Record<FieldName, Control>> = {
  description: "text",
  text: "text",
  answer: "text",
  address: "text",
  image: "picture",
  link: "address",
  "link.url": "address",
  url: "document",
};

export const controlOf = (kind: SectionKind, name: FieldName): Control =>
  kind === "downloads" && name === "description" ? "line" : (CONTROLS[name] ?? "line");

/** Several lines that are no Markdown. */
export const isMarkdown = (name: FieldName): boolean => name !== "address";
