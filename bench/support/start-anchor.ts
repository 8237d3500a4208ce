import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { newDataFolder } from "../../tests/support/server";
import type { Answer } from "./anchor";
import type { Bench } from "./claim";
import { startProgram } from "./product";

const ANCHOR = ".build/bench/bench/support/anchor.mjs";

/** What Node and Hono write by themselves. */
const THEIR_OWN = ["date", "connection", "keep-alive", "content-length", "content-encoding", "transfer-encoding"];

/**
 * Starts the server that everything is measured against: it answers what our page answers, headers included, to the
 * byte.
 */
export async function startAnchor(bench: Bench, page: string, headers: Record<string, string> = {}) {
  const plain = await download(page, { ...headers, "accept-encoding": "identity" });
  const packed = await download(page, { ...headers, "accept-encoding": "br" });
  const answer: Answer = {
    headers: plain.headers,
    identity: plain.body.toString(),
    br: packed.body.toString("base64"),
  };
  const file = join(newDataFolder(), "answer.json");
  writeFileSync(file, JSON.stringify(answer));
  bench.say(`${bytes(plain.body)}, compressed ${bytes(packed.body)}, ${Object.keys(answer.headers).length} headers`);
  return startProgram(bench, { file: ANCHOR, env: { ANSWER: file } });
}

const bytes = (body: Buffer) => `${body.length.toLocaleString("en")} bytes`;

/** The body as it comes over the wire; `fetch` would unpack it. */
function download(url: string, asked: Record<string, string>) {
  const encoding = asked["accept-encoding"];
  return new Promise<{ headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
    request(url, { headers: asked }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      if (response.statusCode !== 200) return reject(new Error(`${url} answers ${response.statusCode}`));
      if ((response.headers["content-encoding"] ?? "identity") !== encoding)
        return reject(new Error(`${url} does not come as ${encoding}`));
      const headers = Object.entries(response.headers).filter(([name]) => !THEIR_OWN.includes(name));
      resolve({
        headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
        body: Buffer.concat(chunks),
      });
    })
      .on("error", reject)
      .end();
  });
}
