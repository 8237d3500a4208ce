import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { FAMILY, pageFrom } from "../../../../tests/support/pages";
import { NOW, openWorld } from "../../../../tests/support/world";
import { openStorage } from "../../../platform/files";
import { StartError } from "../../../platform/start-error";
import { exportFolder } from "./export-folder";
import type { Run } from "./import-files";
import { type FileReport, type ImportOptions, importFolder } from "./import-folder";
import { sayReport, saySummary } from "./say-report";

let world: Awaited<ReturnType<typeof openWorld>>;
let folder: string;
beforeEach(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), "seiten-"));
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const run: Run = (work, isKept) => world.database.transaction({ tenantId: world.tenantId }, work, isKept);
const site = (name = "") => join(folder, "site", name);
const storage = () => openStorage({ dataDir: join(folder, "data") });
const city = () => {
  const { portalId, organisationId: ownerOrganisationId } = world.places.city;
  return { portalId, ownerOrganisationId, storage: storage() };
};

/** Imports the folder and tells what became of each file, shortly. */
async function importSite(changes: Partial<ImportOptions> = {}) {
  const reports: FileReport[] = [];
  const options = { ...city(), dryRun: false, swap: false, now: NOW, ...changes };
  const summary = await importFolder(run, site(), options, (report) => reports.push(report));
  return { summary, reports, status: Object.fromEntries(reports.map(({ name, status }) => [name, status])) };
}

/** Where a former name leads; undefined when nothing is there. */
async function leadsTo(name: string) {
  const page = await world.visitor.get(name);
  return page.status === 404 ? undefined : page.location;
}

function write(name: string, text: string | Uint8Array) {
  mkdirSync(join(site(name), ".."), { recursive: true });
  writeFileSync(site(name), text);
}

/** Rows per table, and what stands in them. */
const everything = () =>
  run(async (tx) => {
    const pages = await tx.selectFrom("pageVariants").selectAll().orderBy("pageId").orderBy("locale").execute();
    const sections = await tx.selectFrom("sections").selectAll().orderBy("id").execute();
    const entries = await tx.selectFrom("timelineEntries").selectAll().orderBy("id").execute();
    const objects = await tx.selectFrom("objects").selectAll().orderBy("id").execute();
    const files = await tx.selectFrom("files").selectAll().orderBy("id").execute();
    return { pages, sections, entries, objects, files };
  });

test("a folder of pages is imported with its pictures, and a second run changes nothing", async () => {
  cpSync(FAMILY, site(), { recursive: true });
  const first = await importSite();
  assert.deepEqual(first.summary.counts, { new: 10, changed: 0, unchanged: 0, refused: 0 });
  const lines = first.reports.flatMap(sayReport);
  assert.ok(lines.includes("neu         ag-öffentlichkeit.md"));
  assert.ok(lines.includes("  Die Datei fehlt im Ordner: /images/fehlt.svg"));
  const before = await everything();
  assert.equal(before.files.length, 2);
  const second = await importSite({ now: new Date(NOW.getTime() + 60_000) });
  assert.deepEqual(second.summary.counts, { new: 0, changed: 0, unchanged: 10, refused: 0 });
  assert.deepEqual(await everything(), before);
  const page = await world.visitor.get("/");
  assert.equal(page.all(".hero img").length, 1);
  assert.equal((await world.visitor.get("/images/plan.pdf")).status, 302, "a link in a text leads to the file");
  assert.equal(await leadsTo("/über-uns"), "/ueber-uns");
});

test("a rehearsal says everything and keeps nothing", async () => {
  cpSync(FAMILY, site(), { recursive: true });
  const { summary, reports } = await importSite({ dryRun: true });
  assert.equal(summary.counts.new, 10);
  assert.deepEqual(reports.find(({ name }) => name === "fortschritt.md")?.files.sort(), [
    "images/bank.svg",
    "images/plan.pdf",
  ]);
  assert.deepEqual(await everything(), { pages: [], sections: [], entries: [], objects: [], files: [] });
  assert.deepEqual(saySummary(summary, true), [
    "10 neu, 0 geändert, 0 unverändert, 0 abgelehnt.",
    "Das war eine Probe. Nichts wurde gespeichert.",
  ]);
});

test("one bad file never stops the others, and names line and reason", async () => {
  cpSync("src/domains/content/import/fixtures/odd", site(), { recursive: true });
  write("gut.md", "---\ntitle: Gut\n---\nHier ist alles in Ordnung.\n");
  write("gross.md", `---\ntitle: ${"x".repeat(5_000_001)}\n---\n`);
  const { status, reports } = await importSite();
  assert.deepEqual(
    [status["gut.md"], status["nul.md"], status["not-yaml.md"], status["gross.md"]],
    ["new", "refused", "refused", "refused"],
  );
  const unsafe = reports.find(({ name }) => name === "unsafe.md");
  assert.match(unsafe ? (sayReport(unsafe)[1] ?? "") : "", /^ {2}Zeile 7: Der Link im Feld „url“ ist nicht erlaubt/);
  assert.equal((await world.visitor.get("/gut")).text("h1"), "Gut");
});

test("what changed is told field by field, and addresses and links of entries stay", async () => {
  const timeline = (...entries: string[]) =>
    write(
      "ergebnisse.md",
      `---\ntitle: Ergebnisse\ntimeline:\n${entries.map((entry) => `  - {${entry}}\n`).join("")}---\n`,
    );
  timeline("title: Bank, date: 2024, description: Am Mühlsteg steht eine Bank.", "title: Telefon, date: 2020");
  await importSite();
  const ids = (await everything()).entries.map(({ id, slug }) => [id, slug]);
  timeline(
    "title: Neu dabei, date: 2025",
    "title: Die 18. Bank, date: 2024, description: Am Mühlsteg steht eine Bank.",
  );
  const { reports } = await importSite();
  const lines = reports.flatMap(sayReport);
  assert.equal(lines[0], "geändert    ergebnisse.md");
  assert.ok(lines.some((line) => line.includes("Die 18. Bank")) && lines.some((line) => line.includes("Telefon")));
  const { entries } = await everything();
  const bank = entries.find(({ title }) => title === "Die 18. Bank");
  assert.deepEqual(
    [bank?.id, bank?.slug],
    ids.find(([, slug]) => slug === "bank"),
    "the corrected title keeps its address",
  );
  assert.ok(entries.find(({ title }) => title === "Telefon")?.deletedAt, "what is gone lies in the trash");
  assert.deepEqual((await world.visitor.get("/ergebnisse")).all(".entry h3"), ["Neu dabei", "Die 18. Bank"]);
  assert.equal((await importSite()).summary.counts.unchanged, 1);
});

test("two files with the same address: the first is taken, the second named", async () => {
  write("über-uns.md", "---\ntitle: Über uns\n---\n");
  write("ueber-uns.md", "---\ntitle: Ueber uns\n---\n");
  const { reports } = await importSite();
  assert.deepEqual(
    reports.map(({ status }) => status),
    ["new", "refused"],
  );
  assert.match(sayReport(reports[1] ?? assert.fail())[1] ?? "", /„ueber-uns.md“ hat dieselbe Adresse/);
});

test("a page has the further names of all its languages, and only its German file takes one away", async () => {
  write("ueber-uns.md", "---\naliases: [wir]\n---\n");
  write("en/über-uns.md", "---\naliases: [about]\n---\n");
  await importSite();
  for (const name of ["/wir", "/about", "/über-uns"]) assert.equal(await leadsTo(name), "/ueber-uns", name);
  assert.equal((await importSite()).summary.counts.unchanged, 2);
  rmSync(site("ueber-uns.md"));
  assert.equal((await importSite()).summary.counts.unchanged, 1, "a translation alone takes nothing away");
  write("ueber-uns.md", "---\n---\n");
  const { reports } = await importSite();
  assert.deepEqual(reports[0]?.differences, [{ path: "aliases[wir]", before: "wir", after: undefined }]);
  assert.deepEqual([await leadsTo("/wir"), await leadsTo("/about")], [undefined, "/ueber-uns"]);
});

test("a picture that is a web page is refused, the page with it is not", async () => {
  write("images/falsch.png", "<html><body>Nicht gefunden</body></html>");
  write("seite.md", "---\ntitle: Seite\npicture:\n  image: /images/falsch.png\n---\n");
  for (const dryRun of [true, false]) {
    const { status, reports } = await importSite({ dryRun });
    assert.equal(status["seite.md"], "new");
    assert.match(
      reports.flatMap(sayReport).join("\n"),
      /Eine Datei wurde nicht übernommen: \/images\/falsch.png: Diese Datei heißt wie ein Bild/,
    );
  }
  assert.equal((await world.visitor.get("/seite")).status, 200);
});

test("a picture whose name cannot be an address is named, not silently left out", async () => {
  write("images/Fest am See.png", "Bild");
  const pictures = ["images/Fest am See.png", "images/plan.tiff", "../../etc/passwd"];
  write("seite.md", `---\ntitle: Seite\nhighlights:\n${pictures.map((path) => `  - image: ${path}\n`).join("")}---\n`);
  const { reports } = await importSite();
  const unusable = reports.flatMap(({ notices }) => notices).filter(({ code }) => code === "unusable_picture");
  assert.deepEqual(
    unusable.map(({ detail }) => detail),
    pictures,
  );
});

test("a path cannot lead out of the folder", async () => {
  writeFileSync(join(folder, "geheim.txt"), "Geheimnis");
  write(
    "seite.md",
    "---\ntitle: Seite\npicture:\n  image: ../geheim.txt\n---\n[Datei](/../geheim.txt) [Datei](..%2fgeheim.txt)\n",
  );
  const { reports } = await importSite();
  assert.equal(reports[0]?.notices.filter(({ code }) => code === "missing_file").length, 2);
  assert.equal((await everything()).files.length, 0);
});

test("a changed picture is taken anew, an unchanged one is not read into the storage again", async () => {
  cpSync(FAMILY, site(), { recursive: true });
  await importSite();
  writeFileSync(site("images/bank.svg"), readFileSync(site("images/bank.svg"), "utf8").replace("#d93f2b", "#0d4a5b"));
  const { status } = await importSite();
  assert.deepEqual([status["fortschritt.md"], status["impressum.md"]], ["changed", "unchanged"]);
});

test("an import that is interrupted stops between two files and can be started again", async () => {
  cpSync(FAMILY, site(), { recursive: true });
  const stop = new AbortController();
  const done: string[] = [];
  const options = { ...city(), dryRun: false, swap: false, now: NOW, signal: stop.signal };
  const summary = await importFolder(run, site(), options, ({ name }) => {
    done.push(name);
    if (done.length === 3) stop.abort();
  });
  assert.deepEqual([summary.isInterrupted, done.length], [true, 3]);
  assert.deepEqual((await importSite()).summary.counts, { new: 7, changed: 0, unchanged: 3, refused: 0 });
});

test("what is exported is imported into another portal as the same pages, with the same files", async () => {
  cpSync(FAMILY, site(), { recursive: true });
  await importSite();
  const out = join(folder, "out");
  const count = await exportFolder(run, out, city(), () => {});
  assert.equal(count, 10);
  assert.equal(readFileSync(join(out, "impressum.md"), "utf8"), readFileSync(join(FAMILY, "impressum.md"), "utf8"));
  assert.match(readFileSync(join(out, "images/bank.svg"), "utf8"), /<svg/);
  renameSync(out, join(folder, "again"));
  const { portalId, organisationId: ownerOrganisationId } = world.places.town;
  const town = { portalId, ownerOrganisationId, storage: storage(), dryRun: false, swap: false, now: NOW };
  const twice = await importFolder(run, join(folder, "again"), town, () => {});
  assert.deepEqual(twice.counts, { new: 10, changed: 0, unchanged: 0, refused: 0 });
  await exportFolder(run, out, { ...town }, () => {});
  for (const name of [
    "fortschritt.md",
    "posts/2025-03-14-bankpaten-gesucht.md",
    "en/projekt.md",
    "ag-oeffentlichkeit.md",
    "ueber-uns.md",
    "en/ueber-uns.md",
  ]) {
    const [once, again] = [join(folder, "again", name), join(out, name)].map((path) => readFileSync(path, "utf8"));
    assert.equal(again, once);
    assert.deepEqual(pageFrom(name, again ?? ""), pageFrom(name, once ?? ""));
  }
});

test("an export into what is no folder says so in one line, and is over at once", async () => {
  write("seite.md", "---\ntitle: Seite\n---\n");
  write("en/seite.md", "---\ntitle: Page\n---\n");
  await importSite();
  const file = join(folder, "datei.txt");
  writeFileSync(file, "Das bleibt.");
  mkdirSync(join(folder, "halb"));
  writeFileSync(join(folder, "halb/en"), "Auch das.");
  for (const [target, reason] of [
    ["/proc/x", /^In den Ordner \/proc\/x kann nicht geschrieben werden: [^\n]+\.$/],
    [file, /^In den Ordner \S+datei\.txt kann nicht geschrieben werden: Dort liegt eine Datei\.$/],
    [join(file, "seiten"), /kann nicht geschrieben werden: Auf dem Weg dorthin liegt eine Datei\.$/],
    [join(folder, "halb"), /^\S+\/en\/seite\.md lässt sich nicht schreiben: Auf dem Weg dorthin liegt eine Datei\.$/],
  ] as const) {
    await assert.rejects(
      exportFolder(run, target, city(), () => {}),
      (error) => error instanceof StartError && reason.test(error.message),
      target,
    );
  }
  assert.equal(readFileSync(file, "utf8"), "Das bleibt.");
});

test("what an editor changed in the browser is exported, and an import of that changes nothing", async () => {
  cpSync(FAMILY, site(), { recursive: true });
  await importSite();
  const entry = await world.rosa.get("/fortschritt/nachbarschaftstelefon");
  const form = (await world.rosa.get(entry.attributes("main .acts a", "href")[0] ?? "")).form("Ergebnis speichern");
  await form
    .fill({ title: "Telefon in der Nachbarschaft", evidence: "Plan | /images/plan.pdf", figures: "58 | Freiwillige" })
    .submit();
  rmSync(site(), { recursive: true });
  await exportFolder(run, site(), city(), () => {});
  assert.match(readFileSync(site("fortschritt.md"), "utf8"), /slug: nachbarschaftstelefon/);
  const { reports } = await importSite();
  assert.deepEqual(reports.filter(({ status }) => status !== "unchanged").flatMap(sayReport), []);
});

test("a file name with control signs gives the terminal no orders", () => {
  const name = "neu\nzeile\u001b[31m\u202e.md";
  const lines = sayReport({ name, status: "new", refused: undefined, differences: [], files: [], notices: [] });
  assert.deepEqual(lines, ["neu         neu\uFFFDzeile\uFFFD[31m\uFFFD.md"]);
});
