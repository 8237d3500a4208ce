import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import PostalMime from "postal-mime";
import { asSuperuser } from "../../../tests/support/database";
import { freePort, startMailServer } from "../../../tests/support/mail-server";
import { HOSTS, NOW, openWorld, type World } from "../../../tests/support/world";
import type { TenantTx } from "../db";
import { registerObject } from "../objects";
import { forgetMailsDue, mailsDue } from "./jobs";
import type { MailClass } from "./mail";
import { queueMail } from "./queue";
import { sendMailTask } from "./send";
import { sendAgain } from "./send-again";
import { openTransport, type Transport } from "./transport";

let world: World;
let server: Awaited<ReturnType<typeof startMailServer>>;
let transport: Transport;
const baseUrl = "http://localhost:3000";

beforeEach(async () => {
  world = await openWorld();
  server = await startMailServer();
  transport = openTransport({ smtpUrl: `${server.url}?from=stadt@example.org`, baseUrl, dataDir: "none" });
});
afterEach(async () => {
  await transport.close();
  await server.close();
  await world.close();
});

const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

async function portalOf(host: string) {
  const found = await world.directory.find(host);
  assert.ok(found);
  return found.portal;
}

type Wish = { key?: string; subject?: string; mailClass?: MailClass; address?: string; name?: string };

async function queue({ key = "k1", subject = "Grüße aus Lauterbrück", mailClass = "transactional", ...to }: Wish = {}) {
  const portal = await portalOf(HOSTS.city);
  const mail = { class: mailClass, subject, text: "Die Lesebühne steht.", html: <p>Die Lesebühne steht.</p> };
  const { address = "karin@example.org", name = "Karin Öztürk" } = to;
  const delivery = { key, to: { address, name }, personId: world.karin.id, portal, mail };
  return world.inCity((tx) => queueMail(tx, delivery, NOW));
}

const mails = () => world.inCity((tx) => tx.selectFrom("mails").selectAll().orderBy("createdAt").execute());
const only = async () => {
  const [mail, ...more] = await mails();
  assert.ok(mail && more.length === 0);
  return mail;
};

/** The job of a mail, as the worker runs it. */
async function send(now = NOW, by = transport) {
  const { tenantId, id: mailId } = await only();
  await sendMailTask({ transport: by })({ tenantId, mailId }, { database: world.database, now, attempt: 1 });
  return only();
}

const addSubject = (tx: TenantTx) =>
  registerObject(
    tx,
    {
      ...{
        id: "6d0f3c1e-8a54-4f6b-9c1d-2b7a5e9f0a11",
        kind: "group",
        url: "/arbeitsgruppen/raeume",
        title: "AG Räume",
      },
      ...{ audience: "public", ownerOrganisationId: world.places.city.organisationId },
    },
    NOW,
  );
const subscription: MailClass = "subscription:6d0f3c1e-8a54-4f6b-9c1d-2b7a5e9f0a11";

const setStatus = (status: string) => asSuperuser(world.database.name, "update mails set status = $1", [status]);
const jobKeys = async () =>
  (await asSuperuser(world.database.name, "select key from graphile_worker._private_jobs order by id")).map(
    ({ key }) => key,
  );

test("a mail is delivered once, with umlauts in subject and name, as text and as HTML", async () => {
  assert.equal(await queue(), "queued");
  assert.equal((await send()).status, "sent");
  assert.equal((await send()).status, "sent");
  const [mail, ...more] = server.received;
  assert.deepEqual(more, []);
  assert.equal(mail?.email.subject, "Grüße aus Lauterbrück");
  assert.deepEqual(mail?.email.to, [{ address: "karin@example.org", name: "Karin Öztürk" }]);
  assert.deepEqual(mail?.email.from, { address: "stadt@example.org", name: "Lauterbrück" });
  assert.match(mail?.email.text ?? "", /Die Lesebühne steht/);
  assert.match(mail?.email.html ?? "", /<p>Die Lesebühne steht\.<\/p>/);
  assert.equal(mail?.email.headers.find(({ key }) => key === "auto-submitted")?.value, "auto-generated");
});

test("the same key a second time is one mail, also long after the first was sent", async () => {
  await queue();
  await send();
  assert.equal(await queue({ subject: "Anders gesagt" }), "known");
  assert.equal((await only()).subject, "Grüße aus Lauterbrück");
  assert.equal((await jobKeys()).length, 1);
});

/** Delivers, and then the process is gone before it can say so. */
const dying = (): Transport => ({
  send: async (message) => {
    await transport.send(message);
    await new Promise(() => {});
  },
  close: async () => {},
});

async function sendAndDie() {
  const before = server.received.length;
  void send(NOW, dying());
  while (server.received.length === before) await wait(10);
  assert.equal((await only()).status, "sending", "committed before the mail server heard of it");
}

test("killed between sending and sent, a mail goes out again under the same Message-ID", async () => {
  await queue();
  await sendAndDie();
  assert.equal((await send()).status, "sent");
  const ids = server.received.map(({ email }) => email.messageId);
  assert.equal(ids.length, 2);
  assert.equal(ids[0], ids[1]);
});

test("killed between sending and sent, news are held until somebody has looked", async () => {
  await world.inCity(addSubject);
  await queue({ mailClass: subscription });
  await sendAndDie();
  assert.equal((await send()).status, "held");
  assert.equal(server.received.length, 1);
  await world.inCity(async (tx) => sendAgain(tx, (await only()).id, NOW));
  assert.equal((await send()).status, "sent");
});

test("a 421 is tried again later, with growing pauses, and given up in the end", async () => {
  await queue();
  server.answers.recipient = () => ({ code: 421, text: "4.3.2 later" });
  const first = await send();
  assert.deepEqual([first.status, first.attempts, first.lastError], ["queued", 1, "421 4.3.2"]);
  assert.deepEqual(first.dueAt, minutesLater(1));
  assert.deepEqual(await jobKeys(), [`mail:${first.id}:0`, `mail:${first.id}:1`]);
  const second = await send(minutesLater(1));
  assert.deepEqual(second.dueAt, minutesLater(6));
  await asSuperuser(world.database.name, "update mails set attempts = 9");
  const last = await send(minutesLater(2_000));
  assert.deepEqual([last.status, last.attempts], ["failed", 10]);
});

test("a mail server that is away is tried again", async () => {
  await queue();
  const away = openTransport({ smtpUrl: `smtp://127.0.0.1:${await freePort()}`, baseUrl, dataDir: "none" });
  const mail = await send(NOW, away);
  assert.equal(mail.status, "queued");
  assert.match(mail.lastError ?? "", /^E[A-Z]+$/);
  assert.equal((await send()).status, "sent");
});

test("a 550 is final: the mail is shown to administrators, its address gets no more news but still its answers", async () => {
  await queue();
  server.answers.recipient = () => ({ code: 550, text: "5.1.1 <karin@example.org> unknown" });
  const mail = await send();
  assert.deepEqual([mail.status, mail.lastError], ["bounced", "550 5.1.1"]);
  const page = await world.amir.get("/verwaltung/mails");
  assert.match(page.text("main") ?? "", /Grüße aus Lauterbrück.*karin@example.org.*Adresse weist ab.*550 5.1.1/s);
  assert.equal(await queue({ key: "reminder", mailClass: "reminder" }), "suppressed");
  assert.equal(await queue({ key: "code" }), "queued");
});

test("a mail that is refused after its text was read has failed for good", async () => {
  await queue();
  server.answers.mail = () => ({ code: 554, text: "5.7.1 no" });
  assert.deepEqual([(await send()).status, (await only()).lastError], ["failed", "554 5.7.1"]);
});

test("nobody can smuggle a header in by a subject or a name", async () => {
  const evil = "Einladung\r\nBcc: fremd@example.org\r\n\r\nText";
  await queue({ subject: evil, name: `Karin\r\nBcc: fremd@example.org` });
  await send();
  const [mail] = server.received;
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
    await assert.rejects(queue({ address }), { code: "23514" });
  }
});

test("news carry a one-click header; one POST from a mail program ends them, and a GET does not", async () => {
  await world.inCity(addSubject);
  await queue({ mailClass: subscription });
  await send();
  const header = (name: string) => server.received[0]?.email.headers.find(({ key }) => key === name)?.value;
  assert.equal(header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
  const url = /^<(.*)>$/.exec(header("list-unsubscribe") ?? "")?.[1] ?? "";
  assert.match(url, /^http:\/\/localhost:3000\/abmelden\/[0-9a-f-]{36}$/);
  assert.ok(server.received[0]?.email.text?.includes(url));
  const path = new URL(url).pathname;
  assert.equal((await world.visitor.get(path)).text("main button"), "Abbestellen");
  assert.equal(await queue({ key: "second", mailClass: subscription }), "queued");
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await world.app.request(url, { method: "POST", body: "List-Unsubscribe=One-Click", headers });
  assert.equal(answer.status, 200);
  assert.equal(await queue({ key: "third", mailClass: subscription }), "suppressed");
  assert.deepEqual((await mails()).map(({ key, status }) => [key, status]).sort(), [
    ["k1", "sent"],
    ["second", "suppressed"],
    ["third", "suppressed"],
  ]);
  assert.equal((await world.visitor.get(path)).status, 200);
  assert.equal((await world.at(HOSTS.foreign).get(path)).status, 404);
  assert.equal((await world.visitor.get("/abmelden/irgendwas")).status, 404);
});

const AGAIN = "Noch einmal senden: „Grüße aus Lauterbrück“ an karin@example.org";

test("a mail that was sent meanwhile is not sent twice by an old page", async () => {
  await queue();
  await setStatus("failed");
  const page = await world.amir.get("/verwaltung/mails");
  await world.inCity(async (tx) => sendAgain(tx, (await only()).id, NOW));
  const answer = await page.form(AGAIN).submit();
  assert.equal(answer.status, 409);
  assert.equal(answer.text(".error-summary h2"), "Diese Mail ist inzwischen unterwegs oder angekommen.");
});

test("an administrator sends a failed mail again, which is audited; others may not", async () => {
  await queue();
  const { id } = await only();
  await setStatus("failed");
  assert.equal((await world.rosa.get("/verwaltung/mails")).status, 403);
  assert.equal((await world.rosa.post(`/verwaltung/mails/${id}/nochmal`)).status, 403);
  const page = await world.amir.get("/verwaltung/mails");
  const again = () => page.form(AGAIN).submit();
  assert.equal((await again()).location, "/verwaltung/mails");
  assert.equal((await again()).status, 303, "a double click is done once");
  assert.equal((await only()).status, "queued");
  assert.equal((await send()).status, "sent");
  const acts = await world.inCity((tx) => tx.selectFrom("auditEntries").select(["act", "personId"]).execute());
  assert.deepEqual(acts, [{ act: "mail.sent_again", personId: world.amir.id }]);
});

test("an administrator checks with a test mail whether sending works", async () => {
  assert.equal((await (await world.amir.get("/verwaltung/mails")).form("Probe-Mail senden").submit()).status, 303);
  await send();
  assert.equal(server.received[0]?.email.subject, "Probe-Mail von Lauterbrück");
  assert.deepEqual(server.received[0]?.to, ["amir@example.org"]);
});

test("bodies are blanked after 30 days and rows forgotten after a year; a blanked mail is not sent again", async () => {
  await queue();
  await send();
  await world.inCity((tx) => forgetMailsDue(tx, minutesLater(29 * 1_440)));
  assert.ok((await only()).text);
  await world.inCity((tx) => forgetMailsDue(tx, minutesLater(31 * 1_440)));
  assert.deepEqual([(await only()).text, (await only()).html], [null, null]);
  await asSuperuser(world.database.name, "update mails set status = 'failed', sent_at = null");
  const page = await world.amir.get("/verwaltung/mails");
  assert.match(page.text("main") ?? "", /nach 30 Tagen gelöscht/);
  await assert.rejects(
    world.inCity(async (tx) => sendAgain(tx, (await only()).id, NOW)),
    { code: "mail_blanked" },
  );
  await world.inCity((tx) => forgetMailsDue(tx, minutesLater(366 * 1_440)));
  assert.deepEqual(await mails(), []);
});

test("mails that wait without a job, as after a restore, get one again", async () => {
  await queue();
  await asSuperuser(world.database.name, "delete from graphile_worker._private_jobs");
  await world.inCity((tx) => mailsDue(tx, minutesLater(5)));
  assert.deepEqual(await jobKeys(), []);
  await world.inCity((tx) => mailsDue(tx, minutesLater(11)));
  await world.inCity((tx) => mailsDue(tx, minutesLater(21)));
  assert.deepEqual(await jobKeys(), [`mail:${(await only()).id}:0`]);
});

test("without a mail server each mail becomes two files that only we may read", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "mails-"));
  const files = openTransport({ smtpUrl: undefined, baseUrl, dataDir });
  await queue();
  assert.equal((await send(NOW, files)).status, "sent");
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
  await queue();
  const broken = openTransport({ smtpUrl: undefined, baseUrl, dataDir: "/dev/null" });
  assert.deepEqual([(await send(NOW, broken)).status, (await only()).lastError], ["queued", "ENOTDIR"]);
});
