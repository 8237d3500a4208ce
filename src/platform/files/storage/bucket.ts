import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { Missing, Refusal } from "../../errors";
import { StartError } from "../../start-error";
import { readPage } from "./list-page";
import { assertKey, type Storage, type Stored } from "./port";

const TIMEOUT_MS = 30_000;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;
const INSUFFICIENT = 507;

/**
 * Files in a bucket of an S3-compatible service, addressed by path. `s3://` means https, except on this machine.
 * The region stands in the query and is `us-east-1` when absent. Throws a StartError for an address that is none.
 *
 * @example const storage = openBucket("s3://key:secret@speicher.example/lauterbrueck?region=eu-central-1");
 */
export function openBucket(filesUrl: string): Storage {
  const { client, base } = parse(filesUrl);
  const send = (path: string, init: RequestInit) => request(client, base + path, init);
  const object = (key: string, init: RequestInit) => {
    assertKey(key);
    return send(`/${key}`, init);
  };
  return {
    kind: "bucket",
    put: async (key, bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const headers = { "x-amz-content-sha256": sha256, "content-type": "application/octet-stream" };
      assertDone(await object(key, { method: "PUT", body: new Uint8Array(bytes), headers }));
    },
    read: async (key, range) => {
      const headers = range ? { range: `bytes=${range.start}-${range.end}` } : {};
      const answer = await object(key, { headers });
      if (answer.status === 404) throw new Missing(key);
      return bodyOf(assertDone(answer));
    },
    has: async (key) => {
      const answer = await object(key, { method: "HEAD" });
      return answer.status === 404 ? false : assertDone(answer).ok;
    },
    delete: async (key) => {
      const answer = await object(key, { method: "DELETE" });
      if (answer.status !== 404) assertDone(answer);
    },
    list: (prefix = "") => listAll((query) => send(`?${query}`, {}), prefix),
  };
}

async function* listAll(ask: (query: URLSearchParams) => Promise<Response>, prefix: string): AsyncGenerator<Stored> {
  let next: string | undefined;
  do {
    const query = new URLSearchParams({ "list-type": "2", prefix, ...(next && { "continuation-token": next }) });
    const page = readPage(await assertDone(await ask(query)).text());
    yield* page.stored;
    next = page.next;
  } while (next !== undefined);
}

function parse(filesUrl: string) {
  const url = URL.canParse(filesUrl) ? new URL(filesUrl) : undefined;
  const bucket = url?.pathname.match(/^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/)?.[1];
  if (!url || !bucket || !url.username || !url.password || !/^(s3|https?):$/.test(url.protocol))
    throw new StartError("FILES_URL ist keine Adresse wie s3://name:passwort@rechner/eimer.");
  const protocol = url.protocol === "s3:" ? (LOOPBACK.test(url.host) ? "http:" : "https:") : url.protocol;
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: "s3",
    region: url.searchParams.get("region") ?? "us-east-1",
    retries: 2,
  });
  return { client, base: `${protocol}//${url.host}/${bucket}` };
}

/** The limit is for the answer to begin; a long file may take its time. */
async function request(client: AwsClient, url: string, init: RequestInit): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    return await client.fetch(url, { ...init, signal: abort.signal });
  } catch (error) {
    throw Object.assign(new Refusal("storage_away"), { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function assertDone(answer: Response): Response {
  if (answer.ok) return answer;
  const refusal = new Refusal(answer.status === INSUFFICIENT ? "storage_full" : "storage_away");
  throw Object.assign(refusal, { cause: new Error(`storage answered ${answer.status} ${answer.statusText}`) });
}

function bodyOf(answer: Response): ReadableStream<Uint8Array> {
  return answer.body ?? new ReadableStream({ start: (controller) => controller.close() });
}
