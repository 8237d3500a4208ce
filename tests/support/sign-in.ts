import assert from "node:assert/strict";
import { sql } from "kysely";
import { reactions } from "../../src/app/reactions";
import { react } from "../../src/platform/events/react";
import type { Browser } from "./browser";
import type { World } from "./world";

/** Lets follow what was announced and is not done, as the worker would. */
export async function letFollow({ database, directory, clock, tenantId, inCity }: World) {
  const waiting = await inCity((tx) =>
    tx.selectFrom("announcements").select("id").where("doneAt", "is", null).orderBy("id").execute(),
  );
  const around = { database, address: directory.address, now: clock.now };
  for (const { id } of waiting) await react(reactions, { tenantId, announcementId: id }, around);
}

/** Asks for a code on the sign-in page and returns the page where it is entered. */
export async function askForCode(browser: Browser, email: string, from = "/anmelden") {
  const page = await browser.visit(from);
  return page.form("Code schicken").fill({ email }).submit();
}

/** Code and link of the newest sign-in mail to an address. */
export async function newestMail(world: World, email: string) {
  await letFollow(world);
  const mail = await findNewestMail(world, email);
  assert.ok(mail, `There is no mail to ${email}`);
  const code = /(\d{3}) (\d{3})/.exec(mail.text ?? "");
  const link = /(http\S+)(\/anmelden\/link\S+)/.exec(mail.text ?? "");
  return { subject: mail.subject, code: `${code?.[1]}${code?.[2]}`, origin: link?.[1], link: link?.[2] ?? "" };
}

/** The clock of a test may stand still: of two mails of one moment the newer one was written by the later transaction. */
export const findNewestMail = (world: World, email: string) =>
  world.inCity((tx) =>
    tx
      .selectFrom("mails")
      .select(["subject", "text"])
      .where("recipient", "=", email)
      .orderBy("createdAt", "desc")
      .orderBy(sql`xmin::text::bigint`, "desc")
      .limit(1)
      .executeTakeFirst(),
  );

/** A code that differs from this one. */
export const wrongCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
