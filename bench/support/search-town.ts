import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { foundInstallation } from "../../src/app/first-run/found";
import { openAll } from "../../src/app/installation";
import { readConfig } from "../../src/platform/config";
import type { TenantTx } from "../../src/platform/db";
import { addressOf, COLOURS, listPortals } from "../../src/platform/portals/portal";
import { indexStale, type Searchables, type SearchText, searchWordsDue } from "../../src/platform/search";
import { newDataFolder } from "../../tests/support/server";
import type { Bench } from "./claim";
import { startProduct } from "./product";
import { numbers } from "./words";

const KINDS = ["page", "post", "timeline_entry", "recommendation", "measure", "pledge", "opportunity", "hour_sum"];
const HEADS =
  "Bürger Kinder Jugend Senioren Stadt Nachbarschafts Ehrenamts Vereins Schul Sport Kultur Garten Baum Fahrrad Bus Straßen Markt Rathaus Kirchen Wasser Energie Müll Abend Winter Sommer Ferien Wohnungs Arbeits Bücher Musik Theater Film Fluss Brücken Spiel Park Bank Lese Sprach Familien Gesundheits Pflege Helfer Spenden Sammel Reparatur Tausch Fest Lauf Wander";
const TAILS =
  "rat karte betreuung treff gruppe fest platz haus garten laden raum stelle beratung börse werkstatt plan bericht versammlung begehung fahrt lauf tag woche abend kreis verein netz dienst hilfe patenschaft pflege sammlung tisch bank weg brücke schule bücherei halle küche";
const PLAIN =
  "die Menschen haben Zeit und Platz für neue Ideen aus der Stadt am Fluss gemeinsam bauen helfen lesen planen treffen sprechen fragen finden öffnen tragen kochen pflanzen reparieren fahren gehen wohnen arbeiten lernen spielen feiern Karte Bank Bänke Kinder Straße Räume Schule Garten Baum Bus Verein Termin Angebot Beratung Antrag Formular Öffnungszeiten Anmeldung Kosten Versicherung Hilfe Haus Hof Weg Licht Wasser Holz Farbe Geld Jahr Monat Woche Tag Stunde Abend Morgen";
const SYLLABLES = "ba be bo dra el fen gar hol in jo kar lin mo nau ol pel qui ros sen tal ul vin wer zel".split(" ");

/** Words as often as in a real language: the first ones all the time, most of them hardly ever. */
function vocabulary(next: () => number): (rank?: number) => string {
  const compounds = HEADS.split(" ").flatMap((head) => TAILS.split(" ").map((tail) => head + tail));
  const names = Array.from({ length: 30_000 }, () =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join(""),
  );
  const words = [...PLAIN.split(" "), ...shuffled(compounds, next), ...names];
  return () => words[Math.floor(words.length ** next() - 1)] ?? "und";
}

const shuffled = (words: string[], next: () => number): string[] =>
  words
    .map((word) => [next(), word] as const)
    .sort(([one], [other]) => one - other)
    .map(([, word]) => word);

type Made = SearchText & { portalKind: string };

/** So many objects with titles and texts of the length of news, the same ones in every run. */
export function* writeObjects(count: number): Generator<Made> {
  const next = numbers(21);
  const word = vocabulary(next);
  const some = (most: number, least: number) =>
    Array.from({ length: least + Math.floor(next() * (most - least)) }, () => word()).join(" ");
  for (let index = 0; index < count; index++) {
    const portalKind = KINDS[Math.floor(next() * KINDS.length)] ?? "page";
    yield { objectId: randomUUID(), locale: "de", portalKind, title: some(7, 3), text: `${some(120, 30)}.` };
  }
}

const BATCH = 1_000;

/** The started product with a town in which so many objects can be found. Says how long it took to index them. */
export async function startSearchTown(bench: Bench, count: number) {
  const dataFolder = newDataFolder();
  const opened = await openAll(readConfig({ DATA_DIR: dataFolder, DEMO: "0" }), "command");
  const objects = [...writeObjects(count)];
  try {
    await foundInstallation(
      opened.database,
      {
        ...{ town: "Stadt Lauterbrück", kind: "municipality", portal: "Lauterbrück", host: "localhost" },
        ...{ adminName: "Amir Haddad", adminEmail: "amir@lauterbrueck.example", calledBy: "localhost", ...COLOURS },
      },
      new Date(),
    );
    const [tenant] = await opened.database.listTenants();
    const run = <T>(work: (tx: TenantTx) => Promise<T>) =>
      opened.database.transaction({ tenantId: tenant?.id ?? "" }, work);
    for (let from = 0; from < count; from += BATCH) await run((tx) => insert(tx, objects.slice(from, from + BATCH)));
    const startedAt = performance.now();
    const searchables = searchablesOf(objects);
    while (await run((tx) => indexStale(tx, searchables)));
    await run(searchWordsDue);
    while (await run((tx) => indexStale(tx, searchables)));
    const seconds = (performance.now() - startedAt) / 1000;
    bench.say(`${count.toLocaleString("en")} objects indexed in ${Math.round(seconds)} s, compounds twice`);
    return {
      objects,
      ...(await startAnalysed(bench, { dataFolder, ownerUrl: opened.urls.ownerUrl, stop: opened.stop })),
    };
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

type Ground = { dataFolder: string; ownerUrl: string; stop: () => Promise<void> };

async function startAnalysed(bench: Bench, { dataFolder, ownerUrl, stop }: Ground) {
  const product = await startProduct(bench, { dataFolder, demo: false });
  await stop();
  return { ...product, dataFolder, ownerUrl };
}

async function insert(tx: TenantTx, objects: readonly Made[]) {
  const [portal] = await listPortals(tx, addressOf("http://localhost:3000"));
  if (!portal) throw new Error("there is no portal");
  await tx
    .insertInto("objects")
    .values(
      objects.map(({ objectId: id, portalKind: kind, title }, index) => ({
        ...{ id, kind, title, url: `/massnahmen/${id}`, updatedAt: new Date() },
        audience: index % 10 === 0 ? `organisation:${portal.ownerOrganisationId}` : "public",
        ownerOrganisationId: portal.ownerOrganisationId,
      })),
    )
    .execute();
  const ids = objects.map(({ objectId }) => objectId);
  await sql`insert into listings (portal_id, object_id) select ${portal.id}::uuid, unnest(${ids}::uuid[])`.execute(tx);
}

function searchablesOf(objects: readonly Made[]): Searchables {
  const byId = new Map(objects.map((object) => [object.objectId, object]));
  const texts = async (_: TenantTx, ids: readonly string[]) =>
    ids.map((id) => byId.get(id)).filter((object) => object !== undefined);
  return Object.fromEntries(KINDS.map((kind) => [kind, { names: {}, texts }]));
}
