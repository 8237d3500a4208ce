import assert from "node:assert/strict";
import { test } from "node:test";
import { codeIn, linksIn } from "./extract";
import { composeMail } from "./layout";
import { headerLine, type Mail } from "./mail";
import { isAddressUnknown, mayDo, nextAttemptAt, nextStatus, outcomeOf } from "./rules";
import { senderAddress } from "./transport";

const NOW = new Date("2026-06-12T10:00:00Z");

test("a mail that was sent is never sent again, one that failed may be", () => {
  assert.throws(() => nextStatus("sent", "send_again"), { code: "mail_not_open" });
  assert.throws(() => nextStatus("sending", "send_again"), { code: "mail_not_open" });
  assert.equal(nextStatus("failed", "send_again"), "queued");
  assert.equal(mayDo("suppressed", "claim"), false);
});

test("the pauses grow from a minute to a day, then it is enough", () => {
  assert.deepEqual(nextAttemptAt(1, NOW), new Date("2026-06-12T10:01:00Z"));
  assert.deepEqual(nextAttemptAt(9, NOW), new Date("2026-06-13T10:00:00Z"));
  assert.equal(nextAttemptAt(10, NOW), undefined);
});

test("the answers of a mail server are told apart, and their words are not kept", () => {
  const said = (command: string, responseCode: number, response: string) =>
    outcomeOf(Object.assign(new Error("x"), { command, responseCode, response }));
  assert.deepEqual(said("RCPT TO", 550, "550 5.1.1 <karin@example.org> unknown"), {
    kind: "bounced",
    code: "550 5.1.1",
  });
  assert.deepEqual(said("RCPT TO", 450, "450 4.2.1 later"), { kind: "deferred", code: "450 4.2.1" });
  assert.deepEqual(said("DATA", 554, "554 no"), { kind: "failed", code: "554" });
  assert.deepEqual(said("AUTH PLAIN", 535, "535 5.7.8 no"), { kind: "deferred", code: "535 5.7.8" });
  assert.deepEqual(outcomeOf(Object.assign(new Error(), { code: "ESOCKET", command: "CONN" })), {
    kind: "deferred",
    code: "ESOCKET",
  });
  assert.deepEqual(outcomeOf(Object.assign(new Error(), { code: "ETIMEDOUT", command: "DATA" })), {
    kind: "unclear",
    code: "ETIMEDOUT",
  });
  assert.equal(isAddressUnknown("550 5.1.1"), true);
  assert.equal(isAddressUnknown("550 5.7.1"), false);
});

test("a header is one line without marks that turn the reading direction", () => {
  assert.equal(headerLine("Einladung\r\nBcc: fremd@example.org"), "Einladung Bcc: fremd@example.org");
  assert.equal(headerLine("\u202eAG Räume"), "AG Räume");
  assert.equal([...headerLine("ü".repeat(3_000))].length, 200);
});

test("links and the six digits are found in the text", () => {
  const text = "Ihr Code: 123 456\n\nOder hier: http://localhost:3000/anmelden/654321abc\n";
  assert.equal(codeIn(text), "123456");
  assert.deepEqual(linksIn(text), ["http://localhost:3000/anmelden/654321abc"]);
  assert.equal(codeIn("Telefon 0171 1234567"), null);
});

test("the sender is the one named in SMTP_URL, or its user, or noreply at our host", () => {
  const base = "https://lauterbrueck.example";
  assert.equal(senderAddress("smtps://u:p@mail.example?from=stadt@example.org", base), "stadt@example.org");
  assert.equal(senderAddress("smtps://post%40example.org:p@mail.example", base), "post@example.org");
  assert.equal(senderAddress("smtp://mail.example", base), "noreply@lauterbrueck.example");
});

test("the frame carries the office, in HTML and as text, and loads nothing from outside", () => {
  const contact = { office: "Rathaus", lines: ["Markt 1"], phone: "07031 1234", email: "amt@example.org" };
  const portal = { name: "Lauterbrück", origin: "https://lauterbrueck.example", contact };
  const mail: Mail = { class: "transactional", subject: "Gruß", text: "Guten Tag", html: <p>{"Guten <Tag>"}</p> };
  const { text, html } = composeMail(portal, mail);
  assert.match(text, /^Guten Tag\n\n-- \nLauterbrück\nhttps:\/\/lauterbrueck.example\n\nFragen.*:\nRathaus\nMarkt 1/);
  assert.match(html, /^<!doctype html><html lang="de">/);
  assert.match(html, /Guten &lt;Tag&gt;/);
  assert.match(html, /prefers-color-scheme: dark/);
  assert.doesNotMatch(html, /<img|<link|url\(|style="/);
});
