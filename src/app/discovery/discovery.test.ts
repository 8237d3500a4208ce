import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { SaxesParser } from "saxes";
import { type FurnishedWorld, openFurnishedWorld } from "../../../tests/support/furnish";
import { HOSTS } from "../../../tests/support/world";
import { assertEveryRouteHasPolicy } from "../../platform/http/policy";
import { listIn, registerObject } from "../../platform/objects";
import { KEPT_OUT } from "./robots";
import { RELEASED_ON } from "./security-text";

const CITY = "http://localhost:3000";

let world: FurnishedWorld;
before(async () => {
  world = await openFurnishedWorld();
});
after(() => world.close());

/** The addresses that a sitemap names, as a search engine reads them. */
function addressesIn(xml: string): string[] {
  const addresses: string[] = [];
  let open = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    open = name;
    if (name === "loc") addresses.push("");
  });
  parser.on("text", (text) => {
    if (open === "loc") addresses.push((addresses.pop() ?? "") + text);
  });
  parser.on("closetag", () => {
    open = "";
  });
  parser.on("error", (error) => assert.fail(error.message));
  parser.write(xml).close();
  return addresses;
}

const field = (text: string, name: string) => new RegExp(`^${name}: (.+)$`, "m").exec(text)?.[1];

test("the sitemap of a portal names what everybody may see there, and nothing else", async () => {
  const { organisationId, portalId } = world.places.city;
  const add = (url: string, audience: "public" | "signed_in" | "unlisted") =>
    world.inCity(async (tx) => {
      const id = crypto.randomUUID();
      const object = { id, kind: "page", url, title: url, audience, ownerOrganisationId: organisationId };
      await registerObject(tx, object, world.clock.now);
      await listIn(tx, portalId, id);
    });
  await add("/rat-&-tat", "public");
  await add("/nur-angemeldet", "signed_in");
  await add("/nur-mit-adresse", "unlisted");
  const page = await world.rosa.get("/sitemap.xml");
  assert.match(page.headers.get("content-type") ?? "", /^application\/xml/);
  const addresses = addressesIn(page.body);
  assert.ok(addresses.includes(`${CITY}/rat-&-tat`));
  assert.ok(addresses.some((address) => address.startsWith(`${CITY}/massnahmen/`)));
  assert.deepEqual(
    addresses.filter((address) => /nur-/.test(address)),
    [],
  );
  assert.deepEqual(addressesIn((await world.at(HOSTS.foreign).get("/sitemap.xml")).body), []);
});

test("every address of the sitemap opens", async () => {
  const { body } = await world.visitor.get("/sitemap.xml");
  const paths = addressesIn(body).map((address) => address.slice(CITY.length));
  const statuses = await Promise.all(
    paths.filter((path) => path !== "/rat-&-tat").map(async (path) => (await world.visitor.get(path)).status),
  );
  assert.ok(statuses.length >= 5);
  assert.deepEqual([...new Set(statuses)], [200]);
});

test("search engines are kept out of everything that needs a sign-in, and shown the sitemap", async () => {
  const { body } = await world.visitor.get("/robots.txt");
  assert.ok(body.includes(`Sitemap: ${CITY}/sitemap.xml\n`));
  const closed = [...body.matchAll(/^Disallow: (.+)$/gm)].map(([, path = ""]) => path);
  assert.deepEqual(closed, KEPT_OUT);
  const left = assertEveryRouteHasPolicy(world.app)
    .filter(({ policy, path }) => policy !== "everybody" && !closed.some((prefix) => `${path}/`.startsWith(prefix)))
    .map(({ path }) => path);
  assert.deepEqual(left, []);
});

test("security.txt leads to the office of the portal and ends one year after the release", async () => {
  const contact = JSON.stringify({ email: "sicherheit@lauterbrueck.example" });
  await world.inCity((tx) =>
    tx.updateTable("portals").set({ contact }).where("id", "=", world.places.town.portalId).execute(),
  );
  world.directory.noteChange("portals");
  const { body, headers } = await world.at(HOSTS.town).get("/.well-known/security.txt");
  assert.match(headers.get("content-type") ?? "", /^text\/plain/);
  assert.equal(field(body, "Contact"), "mailto:sicherheit@lauterbrueck.example");
  assert.equal(field(body, "Canonical"), "http://erlach.localhost:3000/.well-known/security.txt");
  assert.equal(field(body, "Preferred-Languages"), "de, en");
  const lasts = Date.parse(field(body, "Expires") ?? "") - Date.parse(RELEASED_ON);
  assert.ok(lasts >= 365 * 86_400_000 && lasts <= 366 * 86_400_000);
});

test("without a mail address security.txt leads to the page that names the office", async () => {
  const { body } = await world.visitor.get("/.well-known/security.txt");
  assert.equal(field(body, "Contact"), `${CITY}/`);
});

test("the date of the release is that of the changelog", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const [, newest = ""] = /^## (.+)$/m.exec(readFileSync("CHANGELOG.md", "utf8")) ?? [];
  assert.ok(newest.startsWith(version), newest);
  assert.ok(newest.includes(RELEASED_ON), newest);
});
