import assert from "node:assert/strict";
import { appoint } from "../../src/domains/organisations";
import type { Browser, Page } from "./browser";
import type { World } from "./world";

type Editor = Pick<Browser, "get">;

/** Makes a page in the city's portal, and gives the address at which it is worked on. */
export async function makePage(editor: Editor, fields: Record<string, string> = {}): Promise<string> {
  const form = (await editor.get("/redaktion/seiten/neu")).form("Seite anlegen");
  const created = await form.fill({ title: "Sommerfest", ...fields }).submit();
  assert.equal(created.status, 303);
  return (created.location ?? "").replace(/\?.*/, "");
}

/** The addresses of the forms of its sections, in their order. */
export const sectionUrls = (page: Page): string[] =>
  page.attributes(".edit-rows a", "href").filter((href): href is string => href?.includes("/abschnitte/") ?? false);

/** The form of its first section. */
export async function firstSection(editor: Editor, url: string) {
  const [section = ""] = sectionUrls(await editor.get(url));
  return (await editor.get(section)).form("Abschnitt speichern");
}

/** Writes into the first section. */
export const write = async (editor: Editor, url: string, text: string): Promise<Page> =>
  (await firstSection(editor, url)).fill({ text }).submit();

export const publish = async (editor: Editor, url: string): Promise<Page> =>
  (await editor.get(url)).form("Jetzt veröffentlichen").submit();

/** Presses the button of a section whose accessible name begins so: "nach oben: 2". */
export async function press(editor: Pick<Browser, "get" | "post">, url: string, name: string): Promise<Page> {
  const page = await editor.get(url);
  const label = page.all("button").find((text) => text.startsWith(name));
  assert.ok(label, `there is no button "${name}": ${page.all("button")}`);
  return page.form(label).submit();
}

/** Somebody who answers for the city: from now on Rosa asks before something is published. */
export async function appointOwner({ inCity, places, addResident }: World, name = "Mechthild") {
  const owner = await addResident(name);
  await inCity((tx) => appoint(tx, { organisationId: places.city.organisationId, personId: owner.id, role: "owner" }));
  return owner;
}
