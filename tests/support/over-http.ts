import { once } from "node:events";
import { Agent, type IncomingMessage, request as openRequest } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { App } from "./browser";

/** One agent per server, so that a test can close what it left open. */
const agent = new Agent({ keepAlive: false });

/** A server on this machine as tests see an app; host names need not resolve. @example openBrowser(overHttp(port), origin) */
export const overHttp = (port: number): App => ({
  request: async (url, init = {}) => {
    const { host, pathname, search } = new URL(url);
    const { body, headers, method } = new Request(url, init);
    const sent = body ? Buffer.from(await new Response(body).arrayBuffer()) : undefined;
    const all: Record<string, string> = { ...Object.fromEntries(headers), ...(init.headers as object), host };
    if (sent) all["content-length"] = String(sent.length);
    return ask(port, { method, path: pathname + search, headers: all, body: sent });
  },
});

type Asked = {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: Buffer | string | undefined;
};

/** One request, exactly as it is said here. Redirects are not followed, nothing is unpacked. */
export async function ask(port: number, { method = "GET", path = "/", headers = {}, body }: Asked): Promise<Response> {
  const request = openRequest({ host: "127.0.0.1", port, method, path, headers, agent, setHost: false });
  request.end(body);
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const status = answer.statusCode ?? 0;
  const hasBody = ![204, 304].includes(status) && method !== "HEAD";
  return new Response(hasBody ? Buffer.concat(chunks) : null, { status, headers: headersOf(answer) });
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
  return headers;
}

/** What a server answers to bytes that no client library would send. Closes when the server does, or says it will. */
export async function askRaw(port: number, bytes: string | Buffer): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.setTimeout(10_000, () => socket.destroy());
  socket.on("error", () => {});
  socket.write(bytes);
  return text(socket).catch(() => "");
}
