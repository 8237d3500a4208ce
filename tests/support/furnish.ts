import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { searchables } from "../../src/app/searchable";
import { createHourSum } from "../../src/domains/hours";
import { createMeasure, createPledge } from "../../src/domains/measures";
import { createOpportunity } from "../../src/domains/opportunities";
import { createRecommendation } from "../../src/domains/recommendations";
import { visitor } from "../../src/platform/audience";
import { setUpUrlOf } from "../../src/platform/auth/second-factor/urls";
import { openSession } from "../../src/platform/auth/session";
import type { TenantTx } from "../../src/platform/db";
import { fileUrl, keepFile, makeVariantsTask, storeFile } from "../../src/platform/files";
import { variantUrl } from "../../src/platform/files/urls";
import { type Mail, queueMail } from "../../src/platform/mail";
import { testMail } from "../../src/platform/mail/mails";
import { unsubscribeUrl } from "../../src/platform/mail/urls";
import { link } from "../../src/platform/objects";
import { changeMenu } from "../../src/platform/portals/change-portal";
import { claimHost } from "../../src/platform/portals/host-claims";
import { addHost } from "../../src/platform/portals/hosts";
import { addRedirects } from "../../src/platform/portals/redirects";
import { decideReport } from "../../src/platform/reports/decide/decide";
import { makeReport } from "../../src/platform/reports/report";
import { appealUrl, confirmUrl } from "../../src/platform/reports/urls";
import { indexStale } from "../../src/platform/search";
import { countMiss } from "../../src/platform/search/misses/queries";
import { insertPair } from "../../src/platform/search/synonyms/queries";
import { asSuperuser } from "./database";
import { furnishLibrary } from "./media";
import { publishFamily } from "./publish";
import { HOSTS, NOW, openWorld, type World } from "./world";

/**
 * A world with one row of every kind that has a page, tied together by the red thread. Karin has signed in on two
 * devices; a mail about the measure, which she may end, could not be sent. A visitor has reported the measure; another one
 * is hidden after a report. `addresses` are those to which no page of
 * the city leads: they stand in mails, in pictures, and beside jobs that failed.
 */
export async function openFurnishedWorld() {
  const world = await openWorld();
  const { organisationId, portalId } = world.places.city;
  const measure = await world.inCity((tx) => addThread(tx, { ownerOrganisationId: organisationId, portalId }));
  const pages = await publishFamily(world, measure);
  await world.inCity((tx) =>
    openSession(tx, { personId: world.karin.id, portalId, device: "Firefox auf Android" }, NOW),
  );
  await addPortalMatters(world);
  const mail = await addFailedMail(world, measure);
  const reported = await addReports(world, measure);
  const mailed = [
    ...reported,
    unsubscribeUrl(mail.token),
    `/verwaltung/mails/${mail.id}/nochmal`,
    `/dev/mails/${mail.id}`,
  ];
  const addresses = [
    ...mailed,
    ...pages,
    ...(await addSearch(world)),
    ...(await furnishLibrary(world)),
    "/verwaltung/auftraege/1/nochmal",
    `/anmelden/weiter?portal=${HOSTS.town}`,
    ...(await addPicture(world)),
    await addSecondFactor(world),
  ];
  return { ...world, addresses };
}

/** Karin has an app as a second factor, and is about to set up another one. Returns the page where she does. */
async function addSecondFactor({ inCity, karin, secrets }: World): Promise<string> {
  const of = { personId: karin.id, secret: secrets.seal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), createdAt: NOW };
  const { id } = await inCity(async (tx) => {
    await tx
      .insertInto("recoveryCodes")
      .values({ personId: karin.id, code: secrets.seal("kpt4-w7bn-2xqe"), createdAt: NOW })
      .execute();
    await tx
      .insertInto("authenticators")
      .values({ ...of, name: "Handy", confirmedAt: NOW })
      .execute();
    const passkey = { personId: karin.id, name: "Laptop", credentialId: "AAAA", publicKey: Buffer.alloc(77) };
    await tx
      .insertInto("passkeys")
      .values({ ...passkey, counter: 0, createdAt: NOW })
      .execute();
    const begun = tx
      .insertInto("authenticators")
      .values({ ...of, name: "Tablet" })
      .returning("id");
    return begun.executeTakeFirstOrThrow();
  });
  return setUpUrlOf(id);
}

export type FurnishedWorld = Awaited<ReturnType<typeof openFurnishedWorld>>;

/**
 * Everything can be found, and something was looked for in vain. Returns a question with hits, and one without that is
 * noted nowhere: it has a number in it.
 */
async function addSearch({ inCity, places: { city } }: World): Promise<string[]> {
  await inCity(async (tx) => {
    while (await indexStale(tx, searchables));
    await countMiss(tx, { portalId: city.portalId, question: "tauschregal", asked: 3 }, NOW);
    const pair = { word: "stadtladen", meaning: "marktplatz", writtenWord: "Stadtladen", writtenMeaning: "Marktplatz" };
    await insertPair(tx, city.portalId, pair, NOW);
  });
  return ["/suche?q=B%C3%A4nke", "/suche?q=Tauschregal+24"];
}

/** A menu with an entry, an old address, another name, and a barrier that somebody reported. */
async function addPortalMatters({ inCity, places, directory }: World): Promise<void> {
  const { portalId } = places.city;
  await inCity(async (tx) => {
    const entry = { area: "footer", href: "/neuigkeiten", label: "Neuigkeiten" } as const;
    await changeMenu(tx, portalId, { change: (menu) => [...menu, entry] });
    await addRedirects(tx, portalId, [{ path: "/aktuelles.html", target: "/neuigkeiten" }], NOW);
    await addHost(tx, { portal: { id: portalId, isTrial: true }, host: "www.lauterbrueck.example" });
    await claimHost(tx, { portal: { id: portalId, isTrial: true }, host: "engagiert.lauterbrueck.example" }, NOW);
    const dead = { url: "https://verein.example/fest", usedOn: ["/neuigkeiten"], fault: "gone" as const };
    await tx
      .insertInto("foreignLinks")
      .values({ portalId, ...dead, failures: 1, failingSince: NOW, checkedAt: NOW })
      .execute();
    const input = { place: "/mithelfen", text: "Der Knopf hat keinen Namen.", email: "gast@example.org" };
    await tx
      .insertInto("barrierReports")
      .values({ portalId, ...input, createdAt: NOW })
      .execute();
  });
  directory.noteChange("portals");
}

/** Returns where the visitor confirms the address, and where the city appeals. */
async function addReports({ inCity, places, amir }: World, measureId: string): Promise<string[]> {
  const { organisationId: ownerOrganisationId, portalId } = places.city;
  const place = { portalId, viewer: visitor, locale: "de" as const };
  const input = { reason: "wrong" as const, text: "Es sind nur 16 Bänke." };
  return inCity(async (tx) => {
    const email = "gast@example.org";
    const asked = { ...place, objectId: measureId, input: { ...input, number: randomUUID(), email } };
    const reportId = await makeReport(tx, asked, NOW);
    const words = { slug: "plakat", title: "Plakat am Markt", summary: "Wir kleben.", lead: "Stadtmarketing" };
    const state = { status: "running" as const, dueOn: null };
    const objectId = await createMeasure(tx, { ownerOrganisationId, portalId, ...words, ...state }, NOW);
    const hidden = await makeReport(
      tx,
      { ...place, objectId, input: { ...input, number: randomUUID(), email: "" } },
      NOW,
    );
    const decision = { outcome: "hidden", ground: "law", reasons: "Das Bild ist fremd.", seen: "open" } as const;
    await decideReport(tx, { reportId: hidden, actorId: amir.id, decision }, NOW);
    const { confirmKey } = await tx
      .selectFrom("reports")
      .select("confirmKey")
      .where("id", "=", reportId)
      .executeTakeFirstOrThrow();
    return [confirmUrl(confirmKey ?? ""), appealUrl(hidden)];
  });
}

async function addFailedMail(world: World, objectId: string): Promise<{ id: string; token: string }> {
  const { portal } = (await world.directory.find(HOSTS.city)) ?? assert.fail("the city has a portal");
  const news: Mail = {
    ...testMail(portal.name, "de"),
    subject: "Neues von den Bänken",
    class: `subscription:${objectId}`,
  };
  const to = { address: "karin@example.org", name: "Karin" };
  await world.inCity((tx) => queueMail(tx, { key: "news:1", to, personId: world.karin.id, portal, mail: news }, NOW));
  const failed =
    "update mails set status = 'failed', last_error = 'Postfach voll' returning id, unsubscribe_token as token";
  const [mail] = await asSuperuser(world.database.name, failed);
  return mail;
}

/** A picture in all its widths. Returns the addresses of the first two files. */
async function addPicture({ storage, database, tenantId, places, inCity }: World): Promise<string[]> {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#3a7" } })
    .png()
    .toBuffer();
  const kept = await keepFile(storage, { name: "Bank.png", bytes });
  const owner = { ownerOrganisationId: places.city.organisationId, audience: "public" } as const;
  const fileId = await inCity((tx) => storeFile(tx, kept, owner, NOW));
  await makeVariantsTask(storage)({ tenantId, fileId }, { database, now: NOW, attempt: 1 });
  const variant = await inCity((tx) =>
    tx.selectFrom("fileVariants").select(["width", "format"]).executeTakeFirstOrThrow(),
  );
  return [fileUrl({ id: fileId, name: "Bank.png" }), variantUrl(fileId, variant)];
}

type Place = { ownerOrganisationId: string; portalId: string };

async function addThread(tx: TenantTx, place: Place) {
  const given = { givenBy: "Bürgerrat Schatten", givenOn: "2025-03-14" };
  const wording = "Die Stadt stellt Bänke im Schatten auf.";
  const recommended = { ...place, ...given, slug: "baenke-im-schatten", title: "Bänke im Schatten", wording };
  const recommendation = await createRecommendation(tx, recommended, NOW);
  const promised = {
    ...place,
    pledgedBy: "Stadt Lauterbrück",
    promise: "18 Bänke bis zum Sommer",
    dueOn: "2026-06-30",
  };
  const pledge = await createPledge(tx, { ...promised, slug: "achtzehn-baenke" }, NOW);
  const summary = "18 Bänke stehen am Weg zum Bad.";
  const begun = { ...place, title: "Bänke am Badweg", summary, lead: "Grünflächenamt", dueOn: "2026-06-30" };
  const measure = await createMeasure(tx, { ...begun, slug: "baenke-am-badweg", status: "running" as const }, NOW);
  const needed = { placesNeeded: 6, placesFound: 3, timeLabel: "Samstag, 20. Juni", placeLabel: "Badweg" };
  const offered = { ...place, ...needed, slug: "baenke-streichen", title: "Bänke streichen", summary: "Farbe ist da." };
  const opportunity = await createOpportunity(tx, offered, NOW);
  const counted = { kind: "engagement" as const, minutes: 2_160, peopleCount: 12, confirmedBy: "Grünflächenamt" };
  const span = { fromOn: "2026-05-02", untilOn: "2026-05-30" };
  const hours = await createHourSum(
    tx,
    { ...place, ...counted, ...span, slug: "baenke", title: "Stunden an den Bänken" },
    NOW,
  );
  const thread = [recommendation, pledge, measure, opportunity, hours];
  for (const [step, to] of thread.slice(1).entries()) {
    await link(tx, { from: thread[step] ?? to, relation: "leads_to", to }, NOW);
  }
  return measure;
}
