import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { encodingFor } from "./compress";

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  webp: "image/webp",
  avif: "image/avif",
  jpg: "image/jpeg",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
};

export type Assets = ReturnType<typeof loadAssets>;

/**
 * The built files for browsers, read once. Their names change with their content, so browsers keep them for good.
 *
 * @example const assets = loadAssets(".build/server"); assets.url("styles/index.css")
 */
export function loadAssets(folder: string) {
  const manifest: Record<string, string> = existsSync(join(folder, "manifest.json"))
    ? JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"))
    : {};
  const files = readAll(join(folder, "public"));
  return {
    /** Where a file is found now. Undefined when it was not built. */
    url: (name: string): string | undefined => manifest[name] && `/assets/${manifest[name]}`,
    /** Sends a file. False when the address is none of ours. */
    answer: ({ method, url = "", headers }: IncomingMessage, response: ServerResponse): boolean => {
      if (!url.startsWith("/assets/") || (method !== "GET" && method !== "HEAD")) return false;
      const name = url.slice("/assets/".length).split("?", 1)[0] ?? "";
      const encoding = encodingFor(headers["accept-encoding"] as string | undefined);
      const packed = encoding === "identity" ? undefined : files.get(`${name}.${encoding === "br" ? "br" : "gz"}`);
      const body = packed ?? files.get(name);
      const type = TYPES[name.split(".").at(-1) ?? ""];
      if (!body || !type) {
        response.writeHead(404, { "content-type": "text/plain" }).end("404");
        return true;
      }
      response.writeHead(200, {
        "content-type": type,
        "content-length": body.length,
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
        vary: "accept-encoding",
        ...(packed && { "content-encoding": encoding }),
      });
      response.end(method === "HEAD" ? undefined : body);
      return true;
    },
  };
}

function readAll(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}
