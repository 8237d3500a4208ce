import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openHttpWorld } from "../../../tests/support/http-world";
import { ask, askRaw } from "../../../tests/support/over-http";
import { HOSTS } from "../../../tests/support/world";
import { Missing } from "../errors";
import { log } from "../log";
import { setSessionCookie } from "./cookies";
import { everybody } from "./policy";

const SECRET = "Passwort im Stapel";

let world: Awaited<ReturnType<typeof openHttpWorld>>;
before(async () => {
  world = await openHttpWorld({
    addRoutes: (app) => {
      app.get("/pruefung/lesen/schreibt", everybody, async (c) => {
        await c.var.tx.updateTable("people").set({ name: "Verändert" }).execute();
        return c.text("geschrieben");
      });
      app.get("/pruefung/seite/stirbt", everybody, () => {
        throw new Error(SECRET);
      });
      app.get("/pruefung/seite/verworfen", everybody, async (c) => {
        await c.html(`<p>${SECRET}</p>`);
        throw new Missing("page");
      });
      app.post("/pruefung/anmeldung/stirbt", everybody, (c) => {
        setSessionCookie(c, "token");
        c.header("location", "/konto");
        throw new Error(SECRET);
      });
    },
  });
});
after(() => world.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(world.port, { path, headers: { host: HOSTS.city, ...headers } });
const raw = (line: string, headers = "") =>
  askRaw(world.port, `${line} HTTP/1.1\r\nHost: ${HOSTS.city}\r\nConnection: close\r\n${headers}\r\n`);
const statusIn = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

/** What the log says while something is done, at this level or above. */
async function logged(level: "warn" | "error", work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const before = log[level];
  log[level] = ((...said: unknown[]) => void lines.push(JSON.stringify(said))) as typeof before;
  await work().finally(() => {
    log[level] = before;
  });
  return lines.join("\n");
}

test("an address that nobody has is answered in the look of the portal", async () => {
  const page = await world.at(HOSTS.town).get("/gibt/es/nicht");
  assert.equal(page.status, 404);
  assert.equal(page.text("h1"), "Diese Seite gibt es nicht");
  assert.match(page.text("header .brand b") ?? "", /Erlach/);
});

test("an address with two slashes in front makes no link that leaves the portal", async () => {
  const body = await (await get("//boese.example/x")).text();
  assert.match(body, /href="\/boese\.example\/x\?sprache=en"/);
  assert.doesNotMatch(body, /href="\/\/boese\.example/);
});

test("a host that nobody has is answered without naming anybody", async () => {
  for (const host of ["fremd.example", "localhost.fremd.example", "127.0.0.2"]) {
    const answer = await ask(world.port, { headers: { host } });
    assert.equal(answer.status, 404, host);
    assert.equal(await answer.text(), "404");
    assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'/);
  }
});

test("what goes wrong gets a number that stands on the page and in the log, and nothing else of it on the page", async () => {
  const texts: string[] = [];
  const lines = await logged("error", async () => {
    const answer = await get("/pruefung/seite/stirbt");
    assert.equal(answer.status, 500);
    texts.push(await answer.text(), answer.headers.get("x-request-id") ?? "");
  });
  const [page = "", id = ""] = texts;
  assert.match(id, /^[0-9a-f]{12}$/);
  assert.ok(page.includes(`Bitte nennen Sie uns diese Nummer, wenn Sie anrufen: ${id}`));
  assert.ok(page.includes("Lauterbrück"));
  assert.doesNotMatch(page, new RegExp(`${SECRET}|\\.ts|\\.mjs|at async|node_modules`));
  assert.ok(lines.includes(id));
});

test("a page that was made before the answer turned out to be another is not sent", async () => {
  const answer = await ask(world.port, { path: "/pruefung/seite/verworfen", headers: { host: HOSTS.city } });
  const text = await answer.text();
  assert.deepEqual([answer.status, text.includes(SECRET), text.includes("Lauterbrück")], [404, false, true]);
});

test("what goes wrong signs nobody in and leads nowhere", async () => {
  const answer = await world.at(HOSTS.city).post("/pruefung/anmeldung/stirbt");
  assert.equal(answer.status, 500);
  assert.deepEqual([answer.headers.get("set-cookie"), answer.location], [null, null]);
});

test("the database itself refuses to write while a page is only read", async () => {
  for (const method of ["GET", "HEAD"]) {
    const answer = await ask(world.port, { method, path: "/pruefung/lesen/schreibt", headers: { host: HOSTS.city } });
    assert.equal(answer.status, 500, method);
  }
  const names = await world.inCity((tx) => tx.selectFrom("people").select("name").execute());
  assert.ok(names.every(({ name }) => name !== "Verändert"));
});

test("other ways to ask than reading and sending are refused with what is allowed", async () => {
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "PURGE"]) {
    const answer = await ask(world.port, { method, path: "/massnahmen", headers: { host: HOSTS.city } });
    assert.equal(answer.status, 405, method);
    assert.equal(answer.headers.get("allow"), "GET, HEAD, POST");
    assert.match(await answer.text(), /So geht es hier nicht/);
  }
  for (const method of ["TRACE", "FOO"]) {
    const status = statusIn(await raw(`${method} /massnahmen`));
    assert.ok(status >= 400 && status < 500, `${method} ${status}`);
  }
  assert.equal((await world.at(HOSTS.city).post("/massnahmen")).status, 404);
});

test("addresses that cannot be meant are refused, and none of them is an error of ours", async () => {
  const id = "%00".padEnd(36, "a");
  const paths = [
    ...["/%00", "/massnahmen?x=%00", `/dateien/${id}/bild.png`, "/%ff", "/%ff%fe?%ff=%ff", "/%", "/%zz", "/%c0%af"],
    ...["/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/secret", "/assets/../../package.json"],
    ...[
      "/assets/%2e%2e/main.mjs",
      "/theme/..%2f..%2fsecret",
      "//evil.example/",
      "/\\evil.example",
      "/massnahmen/;drop",
    ],
    ...[`/${"a".repeat(8_192)}`, `/massnahmen?${"x=1&".repeat(2_500)}`, "/massnahmen/'%22%3E%3Cscript%3E", "/ä"],
    ...[
      "/*",
      "/massnahmen/__proto__",
      "/constructor",
      "/zusagen/-",
      "/abmelden/mails?schluessel=x",
      "/anmelden/code?anfrage=x",
    ],
    ...["/anmelden/weiter?portal=%F0%9F%98%80", "/neuigkeiten?vor=9999-99-99_x", "/ergebnisse.atom.atom"],
  ];
  for (const path of paths) {
    const status = statusIn(await raw(`GET ${Buffer.from(path).toString("latin1")}`));
    assert.ok(status >= 200 && status < 500, `${path.slice(0, 60)} answers ${status}`);
    if (/%00|\.\.|a{99}/.test(path)) assert.ok([400, 404].includes(status), `${path.slice(0, 60)} answers ${status}`);
  }
});

test("headers that cannot be meant are refused, and the server goes on", async () => {
  const many = Array.from({ length: 3_000 }, (_, number) => `X-${number}: 1\r\n`).join("");
  const cookies = `Cookie: ${"a=b; ".repeat(2_000)}session=%ff%00; sprache="; ;;==\r\n`;
  for (const headers of [
    many,
    `X: ${"y".repeat(20_000)}\r\n`,
    cookies,
    "X-Forwarded-For: ,,,\r\n",
    "Range: bytes=9-1\r\n",
  ]) {
    const status = statusIn(await raw("GET /massnahmen", headers));
    assert.ok(status === 200 || status === 400 || status === 431, `${headers.slice(0, 40)} answers ${status}`);
  }
  for (const host of ["", "a b", "[::1", "localhost:99999", "xn--x.example", "localhost@evil.example"]) {
    const answer = await askRaw(world.port, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    assert.match(String(statusIn(answer)), /^4/, host);
  }
  assert.equal(statusIn(await askRaw(world.port, "GET / HTTP/1.0\r\n\r\n")), 400);
  assert.equal((await get("/massnahmen")).status, 200);
});

const LIMIT = 2 * 1024 * 1024;
const head = (more: string) =>
  `POST /konto HTTP/1.1\r\nHost: ${HOSTS.city}\r\nOrigin: http://localhost:3000\r\nConnection: close\r\n` +
  `Content-Type: application/x-www-form-urlencoded\r\n${more}\r\n`;

test("a form that is too large is refused with 413, whether it says so or not", async () => {
  const body = `name=${"x".repeat(LIMIT)}`;
  const announced = await askRaw(world.port, head(`Content-Length: ${body.length}\r\n`) + body);
  assert.equal(statusIn(announced), 413);
  assert.match(announced, /Das ist zu groß/);
  const chunk = `${(64 * 1024).toString(16)}\r\n${"x".repeat(64 * 1024)}\r\n`;
  const chunked = await askRaw(world.port, `${head("Transfer-Encoding: chunked\r\n")}${chunk.repeat(40)}0\r\n\r\n`);
  assert.equal(statusIn(chunked), 413);
});

test("a form that is larger than it says, or stops half-way, is no error of ours", async () => {
  const lines = await logged("error", async () => {
    assert.match(await askRaw(world.port, `${head("Content-Length: 5\r\n")}name=Rosa&locale=de`), /^HTTP\/1\.1 4/);
    assert.match(await askRaw(world.port, `${head("Transfer-Encoding: chunked\r\n")}zz\r\n`), /^HTTP\/1\.1 4|^$/);
    const socket = await import("node:net").then(({ connect }) => connect(world.port, "127.0.0.1"));
    socket.on("error", () => {});
    await new Promise((resolve) => socket.write(`${head("Content-Length: 500\r\n")}name=`, resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  assert.equal(lines, "");
  assert.equal((await get("/massnahmen")).status, 200);
});
