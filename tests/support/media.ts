import sharp from "sharp";
import { addItems } from "../../src/domains/content/media/add";
import { itemById } from "../../src/domains/content/media/queries";
import { replaceBytes } from "../../src/domains/content/media/replace";
import { trashItem } from "../../src/domains/content/media/trash";
import { itemUrl } from "../../src/domains/content/media/urls";
import { keepFile } from "../../src/platform/files";
import { NOW, type World } from "./world";

export const MEDIA = "/redaktion/medien";

/** A photograph of one colour, as a file that somebody chooses. */
export async function photo(name: string, { width = 90, height = 60, colour = "#2f7d4f" } = {}): Promise<File> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: "image/jpeg" });
}

type Editor = Pick<World["rosa"], "get">;

/** Uploads files as an editor does. Returns the page that says what became of each. */
export async function upload(editor: Editor, ...files: File[]) {
  const form = (await editor.get(`${MEDIA}/hochladen`)).form("Hochladen");
  const answer = await form.fill({ "files[]": files as unknown as string[] }).submit();
  return answer.status === 303 ? answer.follow() : answer;
}

/** Uploads a photograph; returns the address of its page. */
export async function uploadPhoto(editor: Editor, name: string): Promise<string> {
  const page = await upload(editor, await photo(name));
  return page.attributes(".media-list a", "href")[0] ?? "";
}

/** Answers a form of the page at an address. */
export async function answer(editor: Editor, address: string, button: string, values: Record<string, string> = {}) {
  return (await editor.get(address)).form(button).fill(values).submit();
}

/** A picture that was replaced, and one in the trash. Returns the addresses of their pages. */
export async function furnishLibrary({ inCity, places, rosa, storage }: World): Promise<string[]> {
  const { portalId, organisationId: ownerOrganisationId } = places.city;
  const keep = async (name: string, colour: string) => {
    const file = await photo(name, { colour });
    return keepFile(storage, { name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const [first, second, third] = [
    await keep("beet.jpg", "#284"),
    await keep("beet.jpg", "#842"),
    await keep("alt.jpg", "#248"),
  ];
  return inCity(async (tx) => {
    const place = { portalId, ownerOrganisationId, personId: rosa.id };
    const uploads = [first, third].map((taken) => ({ name: taken.name, taken }));
    const { addedIds } = await addItems(tx, { ...place, uploads }, NOW);
    const [replaced = "", trashed = ""] = addedIds;
    const change = { portalId, personId: rosa.id };
    const { revision } = await itemById(tx, portalId, replaced);
    await replaceBytes(tx, { ...change, id: replaced, revision, kept: second, showsSamePeople: false }, NOW);
    await trashItem(tx, { ...change, id: trashed, revision: 1, places: 0 }, NOW);
    return [itemUrl(replaced), itemUrl(trashed)];
  });
}
