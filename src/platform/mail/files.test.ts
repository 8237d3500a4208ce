import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import PostalMime from "postal-mime";
import { BASE_URL, openPostOffice, type PostOffice } from "../../../tests/support/post-office";
import { NOW } from "../../../tests/support/world";
import { openTransport } from "./transport";

let office: PostOffice;
beforeEach(async () => {
  office = await openPostOffice();
});
afterEach(() => office.close());

test("without a mail server each mail becomes two files that only we may read", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "mails-"));
  const files = openTransport({ smtpUrl: undefined, baseUrl: BASE_URL, dataDir });
  await office.queue();
  assert.equal((await office.send(NOW, files)).status, "sent");
  const folder = join(dataDir, "mails");
  const [eml = "", json = ""] = (await readdir(folder)).sort();
  const email = await PostalMime.parse(await readFile(join(folder, eml)));
  assert.deepEqual([email.subject, email.from?.address], ["Grüße aus Lauterbrück", "noreply@localhost"]);
  const facts = JSON.parse(await readFile(join(folder, json), "utf8"));
  assert.deepEqual(
    [facts.to, facts.subject, facts.links],
    ["karin@example.org", email.subject, ["http://localhost:3000"]],
  );
  assert.equal((await stat(join(folder, eml))).mode & 0o077, 0);
  await rm(dataDir, { recursive: true });
});

test("a folder that cannot be written keeps the mail waiting", async () => {
  await office.queue();
  const broken = openTransport({ smtpUrl: undefined, baseUrl: BASE_URL, dataDir: "/dev/null" });
  assert.deepEqual([(await office.send(NOW, broken)).status, (await office.only()).lastError], ["queued", "ENOTDIR"]);
});
