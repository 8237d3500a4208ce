import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { afterEach, beforeEach, test } from "node:test";
import { askForCode, newestMail } from "../../../../tests/support/sign-in";
import { HOSTS, openWorld, type World } from "../../../../tests/support/world";
import { openSession } from "../session";
import { hashLinkToken } from "./codes";
import { findRequestByLink, keepSecrets } from "./queries";

const CONTENDERS = 20;
let world: World;
beforeEach(async () => {
  world = await openWorld();
  await askForCode(world.visitor, "rosa@example.org");
});
afterEach(() => world.close());

const countSessions = async () =>
  (await world.inCity((tx) => tx.selectFrom("sessions").select("id").where("personId", "=", world.rosa.id).execute()))
    .length;

const all = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: CONTENDERS }, act));

test("one link is pressed twenty times at once, and exactly one session is opened", async () => {
  const { link } = await newestMail(world, "rosa@example.org");
  const before = await countSessions();
  const pages = await all(() => world.at(HOSTS.city).get(link));
  const answers = await Promise.all(pages.map((page) => page.form("Anmelden").submit()));
  assert.equal(answers.filter(({ status }) => status === 303).length, 1);
  assert.equal(answers.filter(({ status }) => status === 409).length, CONTENDERS - 1);
  assert.equal(await countSessions(), before + 1);
});

test("one code is typed twenty times at once, and exactly one session is opened", async () => {
  const { code } = await newestMail(world, "rosa@example.org");
  const before = await countSessions();
  const pages = await all(() => world.at(HOSTS.city).get("/anmelden/code"));
  const forms = pages.map((page) => page.form("Anmelden").fill({ email: "rosa@example.org", code }));
  const answers = await Promise.all(forms.map((form) => form.submit()));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [
    303,
    ...Array.from({ length: CONTENDERS - 1 }, () => 409),
  ]);
  assert.equal(await countSessions(), before + 1);
});

test("twenty wrong codes at once count as no more than five attempts", async () => {
  const pages = await all(() => world.at(HOSTS.city).get("/anmelden/code"));
  await world.inCity((tx) =>
    tx
      .selectFrom("signInRequests")
      .select("id")
      .executeTakeFirstOrThrow()
      .then(({ id }) => keepSecrets(tx, id, { codeHash: Buffer.alloc(32, 1), linkSha256: Buffer.alloc(32, 1) })),
  );
  const answers = await Promise.all(
    pages.map((page, index) =>
      page
        .form("Anmelden")
        .fill({ email: "rosa@example.org", code: String(100_000 + index) })
        .submit(),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 422).length, 5);
  // On a machine that is short of breath some are asked to come back later: refused as well.
  assert.equal(answers.filter(({ status }) => status === 409 || status === 503).length, CONTENDERS - 5);
});

// The control: signing in that looks whether the request is open and marks it used without asking again. All twenty
// look before the first one writes. Should it ever open one session, the tests above prove nothing.
test("without the guard every one of the twenty gets a session", async () => {
  const { link } = await newestMail(world, "rosa@example.org");
  const before = await countSessions();
  const hash = hashLinkToken(link.split("=")[1] ?? "");
  const { now } = world.clock;
  const door = new EventEmitter().setMaxListeners(CONTENDERS);
  let stillLooking = CONTENDERS;
  await all(() =>
    world.inCity(async (tx) => {
      const request = await findRequestByLink(tx, hash, now);
      if (!request) return;
      if (--stillLooking > 0) await once(door, "open");
      else door.emit("open");
      await tx.updateTable("signInRequests").set({ consumedAt: now }).where("id", "=", request.id).execute();
      await openSession(tx, { personId: world.rosa.id, portalId: world.places.city.portalId }, now);
    }),
  );
  assert.equal(await countSessions(), before + CONTENDERS);
});
