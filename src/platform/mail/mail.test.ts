import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../../tests/support/mail-server";
import {
  BASE_URL,
  minutesLater,
  openPostOffice,
  type PostOffice,
  SUBSCRIPTION,
} from "../../../tests/support/post-office";
import { NOW } from "../../../tests/support/world";
import { mailsDue } from "./jobs";
import { sendAgain } from "./send-again";
import { openTransport, type Transport } from "./transport";

let office: PostOffice;
beforeEach(async () => {
  office = await openPostOffice();
});
afterEach(() => office.close());

test("a mail is delivered once, with umlauts in subject and name, as text and as HTML", async () => {
  assert.equal(await office.queue(), "queued");
  assert.equal((await office.send()).status, "sent");
  assert.equal((await office.send()).status, "sent");
  const [mail, ...more] = office.server.received;
  assert.deepEqual(more, []);
  assert.equal(mail?.email.subject, "Grüße aus Lauterbrück");
  assert.deepEqual(mail?.email.to, [{ address: "karin@example.org", name: "Karin Öztürk" }]);
  assert.deepEqual(mail?.email.from, { address: "stadt@example.org", name: "Lauterbrück" });
  assert.match(mail?.email.text ?? "", /Die Lesebühne steht/);
  assert.match(mail?.email.html ?? "", /<p>Die Lesebühne steht\.<\/p>/);
  assert.equal(mail?.email.headers.find(({ key }) => key === "auto-submitted")?.value, "auto-generated");
});

test("the same key a second time is one mail, also long after the first was sent", async () => {
  await office.queue();
  await office.send();
  assert.equal(await office.queue({ subject: "Anders gesagt" }), "known");
  assert.equal((await office.only()).subject, "Grüße aus Lauterbrück");
  assert.equal((await office.jobKeys()).length, 1);
});

/** Delivers, and then the process is gone before it can say so. */
const dying = (): Transport => ({
  send: async (message) => {
    await office.transport.send(message);
    await new Promise(() => {});
  },
  close: async () => {},
});

async function sendAndDie() {
  const before = office.server.received.length;
  void office.send(NOW, dying());
  while (office.server.received.length === before) await wait(10);
  assert.equal((await office.only()).status, "sending", "committed before the mail server heard of it");
}

test("killed between sending and sent, a mail goes out again under the same Message-ID", async () => {
  await office.queue();
  await sendAndDie();
  assert.equal((await office.send()).status, "sent");
  const ids = office.server.received.map(({ email }) => email.messageId);
  assert.equal(ids.length, 2);
  assert.equal(ids[0], ids[1]);
});

test("killed between sending and sent, news are held until somebody has looked", async () => {
  await office.queue({ mailClass: SUBSCRIPTION });
  await sendAndDie();
  assert.equal((await office.send()).status, "held");
  assert.equal(office.server.received.length, 1);
  await office.world.inCity(async (tx) => sendAgain(tx, (await office.only()).id, NOW));
  assert.equal((await office.send()).status, "sent");
});

test("a 421 is tried again later, with growing pauses, and given up in the end", async () => {
  await office.queue();
  office.server.answers.recipient = () => ({ code: 421, text: "4.3.2 later" });
  const first = await office.send();
  assert.deepEqual([first.status, first.attempts, first.lastError], ["queued", 1, "421 4.3.2"]);
  assert.deepEqual(first.dueAt, minutesLater(1));
  assert.deepEqual(await office.jobKeys(), [`mail:${first.id}:0`, `mail:${first.id}:1`]);
  const second = await office.send(minutesLater(1));
  assert.deepEqual(second.dueAt, minutesLater(6));
  await office.sql("update mails set attempts = 9");
  const last = await office.send(minutesLater(2_000));
  assert.deepEqual([last.status, last.attempts], ["failed", 10]);
});

test("a mail server that is away is tried again", async () => {
  await office.queue();
  const away = openTransport({ smtpUrl: `smtp://127.0.0.1:${await freePort()}`, baseUrl: BASE_URL, dataDir: "none" });
  const mail = await office.send(NOW, away);
  assert.equal(mail.status, "queued");
  assert.match(mail.lastError ?? "", /^E[A-Z]+$/);
  assert.equal((await office.send()).status, "sent");
});

test("a 550 is final: the mail is shown to administrators, its address gets no more news but still its answers", async () => {
  await office.queue();
  office.server.answers.recipient = () => ({ code: 550, text: "5.1.1 <karin@example.org> unknown" });
  const mail = await office.send();
  assert.deepEqual([mail.status, mail.lastError], ["bounced", "550 5.1.1"]);
  const page = await office.world.amir.get("/verwaltung/mails");
  assert.match(page.text("main") ?? "", /Grüße aus Lauterbrück.*karin@example.org.*Adresse weist ab.*550 5.1.1/s);
  assert.equal(await office.queue({ key: "reminder", mailClass: "reminder" }), "suppressed");
  assert.equal(await office.queue({ key: "code" }), "queued");
});

test("a mail that is refused after its text was read has failed for good", async () => {
  await office.queue();
  office.server.answers.mail = () => ({ code: 554, text: "5.7.1 no" });
  assert.deepEqual([(await office.send()).status, (await office.only()).lastError], ["failed", "554 5.7.1"]);
});

test("nobody can smuggle a header in by a subject or a name", async () => {
  const evil = "Einladung\r\nBcc: fremd@example.org\r\n\r\nText";
  await office.queue({ subject: evil, name: `Karin\r\nBcc: fremd@example.org` });
  await office.send();
  const [mail] = office.server.received;
  assert.deepEqual(mail?.to, ["karin@example.org"]);
  assert.equal(mail?.email.bcc, undefined);
  assert.deepEqual(
    mail?.email.headers.filter(({ key }) => key === "bcc"),
    [],
  );
  assert.equal(mail?.email.to?.[0]?.address, "karin@example.org");
});

test("an address that is none, or two, is refused by the database", async () => {
  for (const address of [
    "karin@example.org,fremd@example.org",
    "karin@example.org\nBcc: x@y.org",
    "karin",
    "a@b@c.org",
  ]) {
    await assert.rejects(office.queue({ address }), { code: "23514" });
  }
});

test("mails that wait without a job, as after a restore, get one again", async () => {
  await office.queue();
  await office.sql("delete from graphile_worker._private_jobs");
  await office.world.inCity((tx) => mailsDue(tx, minutesLater(5)));
  assert.deepEqual(await office.jobKeys(), []);
  await office.world.inCity((tx) => mailsDue(tx, minutesLater(11)));
  await office.world.inCity((tx) => mailsDue(tx, minutesLater(21)));
  assert.deepEqual(await office.jobKeys(), [`mail:${(await office.only()).id}:0`]);
});
