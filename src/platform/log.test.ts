import assert from "node:assert/strict";
import { test } from "node:test";
import { createLog } from "./log";

/** What the log writes when `work` uses it, as parsed lines. */
function linesOf(work: (log: ReturnType<typeof createLog>) => void) {
  const written: string[] = [];
  work(createLog("info", { write: (line) => written.push(line) }));
  return { text: written.join(""), lines: written.map((line): Record<string, unknown> => JSON.parse(line)) };
}

test("a line is JSON with level, time and message", () => {
  const { lines } = linesOf((log) => log.info({ route: "/orte/:slug", status: 200 }, "request"));
  assert.deepEqual(
    { ...lines[0], time: "" },
    { level: "info", time: "", route: "/orte/:slug", status: 200, msg: "request" },
  );
  assert.match(String(lines[0]?.time), /^\d{4}-\d\d-\d\dT/);
});

test("no mail address, token or address of a visitor reaches the log, wherever somebody puts it", () => {
  const { text } = linesOf((log) => {
    log.warn("Brief an karin@example.org");
    log.warn("Brief an %s", "karin@example.org");
    log.info({ path: "/anmelden/bestaetigen?token=geheim123" }, "request");
    log.info({ mail: { to: "karin@example.org", subject: ["an karin@example.org"] } });
    log.info({ request: { headers: { cookie: "session=geheim123", authorization: "Bearer geheim123" } } });
    log.info({ ip: "192.0.2.7", header: "Bearer geheim123" });
    log.error(new Error("no mailbox karin@example.org"));
    log.error({ err: Object.assign(new Error("duplicate"), { code: "23505", detail: "(email)=(karin@example.org)" }) });
    log.error({ err: new Error("aussen", { cause: new Error("postgres://app:geheim123@localhost/db") }) });
  });
  for (const secret of ["karin", "geheim123", "192.0.2.7"]) assert.ok(!text.includes(secret), text);
});

test("an error keeps its message, code and place", () => {
  const { lines } = linesOf((log) => log.error({ err: Object.assign(new Error("duplicate key"), { code: "23505" }) }));
  const error = lines[0]?.err as { message: string; code: string; stack: string };
  assert.deepEqual([error.message, error.code], ["duplicate key", "23505"]);
  assert.match(error.stack, /log\.test/);
});
