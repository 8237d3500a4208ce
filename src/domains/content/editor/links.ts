import { isOpenTo, visitor } from "../../../platform/audience";
import type { TenantTx } from "../../../platform/db";
import { isForeignLink } from "../../../platform/markdown";
import { plainPath } from "../../../platform/portals/plain-path";
import { drawnImage } from "../../../platform/ui/picture";
import { isFolderPath, pathKey } from "../files/pictures";
import { listContentFiles } from "../files/queries";
import { listItemsByPath } from "../media/queries";
import type { Section } from "../sections";
import { controlOf, type FieldName, sectionForms } from "./section-fields";
import { isUnsound } from "./section-input";
import type { Snapshot } from "./snapshot";

/** Something to look at before a page is published. `sectionId` is missing for what stands above the sections. */
export type Problem = {
  code: "broken_link" | "unsound_link" | "missing_picture" | "missing_alt" | "missing_title" | "empty_section";
  sectionId?: string;
  detail: string;
};

/** Whether an address of this portal that is no page leads somewhere, such as "/mithelfen". */
export type LeadsSomewhere = (path: string) => boolean;

/** `ownUrl` is where the page itself stands, also while nobody else sees it. */
type Place = { portalId: string; ownUrl: string; leadsSomewhere: LeadsSomewhere };

/** What is not well with a page: links that lead nowhere, pictures that are not there. Nobody else is contacted. */
export async function findProblems(tx: TenantTx, content: Snapshot, place: Place): Promise<Problem[]> {
  const named = content.sections.flatMap(({ id, section }) =>
    namedIn(section).map((name) => ({ ...name, sectionId: id })),
  );
  const above = [
    ...linksIn(content.description).map((address) => ({ address, isPicture: false })),
    ...(content.image ? [{ address: content.image, isPicture: true }] : []),
  ];
  const all: Named[] = [...above, ...named];
  const known = await knownPaths(tx, place, all.map(({ address }) => address).filter(isOwn));
  const addresses = all.flatMap((name) => problemOf(name, known) ?? []);
  const described = await describedAmong(tx, place.portalId, content);
  return [...emptiness(content, described), ...addresses];
}

/** Of pictures that say nothing on the page: those that the library describes, or that only decorate. */
async function describedAmong(tx: TenantTx, portalId: string, { sections }: Snapshot): Promise<ReadonlySet<string>> {
  const silent = sections.flatMap(({ section }) =>
    section.kind === "picture" && section.alt === "" && isFolderPath(section.image) ? [pathKey(section.image)] : [],
  );
  const items = silent.length > 0 ? await listItemsByPath(tx, portalId, silent) : [];
  return new Set(items.filter(({ alt, decorative }) => alt !== "" || decorative).map(({ path }) => path));
}

type Named = { address: string; isPicture: boolean; sectionId?: string };

function problemOf({ address, isPicture, ...where }: Named, known: ReadonlySet<string>): Problem | undefined {
  if (isUnsound(address)) return { code: "unsound_link", detail: address, ...where };
  if (!isOwn(address) || known.has(plainPath(address))) return undefined;
  return { code: isPicture ? "missing_picture" : "broken_link", detail: address, ...where };
}

function emptiness({ title, sections }: Snapshot, described: ReadonlySet<string>): Problem[] {
  const untitled: Problem[] =
    title === "" && !sections.some(({ section }) => section.kind === "hero" && section.title !== "")
      ? [{ code: "missing_title", detail: "" }]
      : [];
  const flawed = sections.flatMap(({ id, section }): Problem[] => {
    if (section.kind === "picture" && section.image !== "" && section.alt === "") {
      if (described.has(pathKey(section.image))) return [];
      return [{ code: "missing_alt", sectionId: id, detail: section.image }];
    }
    return isEmpty(section) ? [{ code: "empty_section", sectionId: id, detail: "" }] : [];
  });
  return [...untitled, ...flawed];
}

/** Whether visitors would see nothing of it. A timeline says so itself. */
function isEmpty(section: Section): boolean {
  if (section.kind === "timeline") return false;
  const { kind: _, extra: __, ...body } = section;
  return !hasText(body);
}

const hasText = (value: unknown): boolean =>
  typeof value === "string" ? value.trim() !== "" : isObject(value) && Object.values(value).some(hasText);

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Every address that a section names, with where it stands. */
function namedIn(section: Section): Named[] {
  const { fields, list } = sectionForms[section.kind];
  const items = list ? ((section as unknown as Record<string, object[]>)[list.name] ?? []) : [];
  return [
    ...fields.flatMap((name) => namedBy(section, section.kind, name)),
    ...items.flatMap((item) => (list?.fields ?? []).flatMap((name) => namedBy(item, section.kind, name))),
  ].filter(({ address }) => address !== "");
}

function namedBy(from: object, kind: Section["kind"], name: FieldName): Named[] {
  const value = name.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], from);
  if (typeof value !== "string") return [];
  const control = controlOf(kind, name);
  if (control === "text") return linksIn(value).map((address) => ({ address, isPicture: false }));
  return control === "line" ? [] : [{ address: value, isPicture: control === "picture" }];
}

/** Where the links and pictures of a Markdown text lead. */
export const linksIn = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\(\s*<?([^)\s>]+)/g)].map(([, address = ""]) => address);

/** An address in this portal: no scheme, no other host, not only a place on the same page. */
const isOwn = (address: string): boolean =>
  address !== "" &&
  !address.startsWith("#") &&
  !isForeignLink(address) &&
  !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

async function knownPaths(tx: TenantTx, { portalId, ownUrl, leadsSomewhere }: Place, addresses: string[]) {
  const paths = [...new Set(addresses.map(plainPath))];
  const known = new Set(
    paths.filter((path) => path === "/" || path === ownUrl || drawnImage(path) !== undefined || leadsSomewhere(path)),
  );
  const open = paths.filter((path) => !known.has(path));
  if (open.length === 0) return known;
  const files = await listContentFiles(tx, portalId, open.filter(isFolderPath).map(pathKey));
  const objects = await tx
    .selectFrom("objects")
    .innerJoin("listings", "listings.objectId", "objects.id")
    .select("url")
    .where("portalId", "=", portalId)
    .where(isOpenTo(visitor, "objects.audience"))
    .where(({ eb, val }) => eb("url", "=", eb.fn.any(val(open))))
    .execute();
  const aliases = await tx
    .selectFrom("pageAliases")
    .select("alias")
    .where("portalId", "=", portalId)
    .where(({ eb, val }) => eb("alias", "=", eb.fn.any(val(open.map((path) => path.slice(1))))))
    .execute();
  const found = [
    ...files.map(({ path }) => `/${path}`),
    ...objects.map(({ url }) => url),
    ...aliases.map(({ alias }) => `/${alias}`),
  ];
  return new Set([...known, ...found]);
}
