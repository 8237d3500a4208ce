import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";

export type FragileLine = Awaited<ReturnType<typeof openFragileLine>>;

/**
 * A TCP port that leads to the test database, and that can be cut or fall silent.
 *
 * @example const line = await openFragileLine(); line.urlOf("app", name); line.cut(); line.mend();
 */
export async function openFragileLine() {
  let state: "open" | "cut" | "silent" = "open";
  const pairs = new Set<[Socket, Socket]>();
  const server = createServer((near) => {
    if (state === "cut") return void near.destroy();
    const far = connect(join(process.env.TEST_POSTGRES ?? "", ".s.PGSQL.5432"));
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    for (const end of pair) end.on("error", () => {});
    if (state === "open") connectPair(pair);
    near.on("close", () => end(pair));
    far.on("close", () => end(pair));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;

  function connectPair([near, far]: [Socket, Socket]) {
    near.pipe(far);
    far.pipe(near);
  }
  function end(pair: [Socket, Socket]) {
    for (const one of pair) one.destroy();
    pairs.delete(pair);
  }

  return {
    urlOf: (role: string, name: string) => `postgres://${role}@127.0.0.1:${port}/${name}`,
    /** Every connection breaks, and new ones are refused. */
    cut: () => {
      state = "cut";
      for (const pair of pairs) end(pair);
    },
    /** Nothing breaks, and nothing comes through any more. */
    silence: () => {
      state = "silent";
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
      }
    },
    mend: () => {
      if (state === "silent") for (const pair of pairs) connectPair(pair);
      state = "open";
    },
    close: async () => {
      for (const pair of pairs) end(pair);
      server.close();
      await once(server, "close");
    },
  };
}
