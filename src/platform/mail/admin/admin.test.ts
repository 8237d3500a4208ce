import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { minutesLater, openPostOffice, type PostOffice } from "../../../../tests/support/post-office";
import { NOW } from "../../../../tests/support/world";
import { forgetMailsDue } from "../jobs";
import { sendAgain } from "../send-again";

let office: PostOffice;
beforeEach(async () => {
  office = await openPostOffice();
});
afterEach(() => office.close());

const AGAIN = "Noch einmal senden: „Grüße aus Lauterbrück“ an karin@example.org";

test("a mail that was sent meanwhile is not sent twice by an old page", async () => {
  await office.queue();
  await office.sql("update mails set status = 'failed'");
  const page = await office.world.amir.get("/verwaltung/mails");
  await office.world.inCity(async (tx) => sendAgain(tx, (await office.only()).id, NOW));
  const answer = await page.form(AGAIN).submit();
  assert.equal(answer.status, 409);
  assert.equal(answer.text(".error-summary h2"), "Diese Mail ist inzwischen unterwegs oder angekommen.");
});

test("an administrator sends a failed mail again, which is audited; others may not", async () => {
  await office.queue();
  const { id } = await office.only();
  await office.sql("update mails set status = 'failed'");
  assert.equal((await office.world.rosa.get("/verwaltung/mails")).status, 403);
  assert.equal((await office.world.rosa.post(`/verwaltung/mails/${id}/nochmal`)).status, 403);
  const page = await office.world.amir.get("/verwaltung/mails");
  const again = () => page.form(AGAIN).submit();
  assert.equal((await again()).location, "/verwaltung/mails");
  assert.equal((await again()).status, 303, "a double click is done once");
  assert.equal((await office.only()).status, "queued");
  assert.equal((await office.send()).status, "sent");
  const acts = await office.world.inCity((tx) =>
    tx.selectFrom("auditEntries").select(["act", "personId"]).orderBy("id").execute(),
  );
  assert.deepEqual(acts, [
    { act: "access.refused", personId: office.world.rosa.id },
    { act: "mail.sent_again", personId: office.world.amir.id },
  ]);
});

test("an administrator checks with a test mail whether sending works", async () => {
  assert.equal(
    (await (await office.world.amir.get("/verwaltung/mails")).form("Probe-Mail senden").submit()).status,
    303,
  );
  await office.send();
  assert.equal(office.server.received[0]?.email.subject, "Probe-Mail von Lauterbrück");
  assert.deepEqual(office.server.received[0]?.to, ["amir@example.org"]);
});

test("bodies are blanked after 30 days and rows forgotten after a year; a blanked mail is not sent again", async () => {
  await office.queue();
  await office.send();
  await office.world.inCity((tx) => forgetMailsDue(tx, minutesLater(29 * 1_440)));
  assert.ok((await office.only()).text);
  await office.world.inCity((tx) => forgetMailsDue(tx, minutesLater(31 * 1_440)));
  assert.deepEqual([(await office.only()).text, (await office.only()).html], [null, null]);
  await office.sql("update mails set status = 'failed', sent_at = null");
  const page = await office.world.amir.get("/verwaltung/mails");
  assert.match(page.text("main") ?? "", /nach 30 Tagen gelöscht/);
  await assert.rejects(
    office.world.inCity(async (tx) => sendAgain(tx, (await office.only()).id, NOW)),
    { code: "mail_blanked" },
  );
  await office.world.inCity((tx) => forgetMailsDue(tx, minutesLater(366 * 1_440)));
  assert.deepEqual(await office.mails(), []);
});
