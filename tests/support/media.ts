import sharp from "sharp";
import type { World } from "./world";

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
