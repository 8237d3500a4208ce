import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { type } from "../../tests/support/command";
import { HOSTS, openWorld, type World } from "../../tests/support/world";
import { importPagesCommand } from "./pages";

let world: World;
let folder: string;
beforeEach(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), "seiten-"));
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array) {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), content);
}

const page = (head: string) => `---\n${head}\n---\n<LandingPage />\n`;

const importInto = (portal: string | undefined) =>
  type(world, importPagesCommand, { words: [folder], options: portal === undefined ? {} : { portal }, folder });

test("every kind of bad file is answered with a sentence, stops no other, and a second run changes nothing", async () => {
  write("bild.md", page("title: Bild\nhero:\n  title: Bild\n  image: /images/falsch.png"));
  write("bombe.md", page(`a: &a [1, 2]\nb: [${"*a, ".repeat(200)}]`));
  write("gross.md", page(`title: ${"x".repeat(5_000_001)}`));
  write("gut.md", page("title: Gut"));
  write("images/falsch.png", "<!doctype html><script>alert(1)</script>");
  write("klick.md", page('title: Klick\nhero:\n  title: Klick\n  link: { title: hier, url: "javascript:alert(1)" }'));
  write("lang.md", page(`title: ${"x".repeat(3_000)}`));
  write("marken.md", page("title: Von \u202erechts\u202c nach links"));
  write("nul.md", page("title: N\0ul"));
  write("offen.md", page('title: "offen'));
  write("windows.md", Buffer.from(page("title: Grüße"), "latin1"));
  const { code, lines } = await importInto("erlach");
  assert.equal(code, 1, "something was refused");
  const said = lines.join("\n");
  for (const sentence of [
    /^neu +bild\.md\n.*nicht übernommen: \/images\/falsch\.png: Diese Datei heißt wie ein Bild/m,
    /^abgelehnt +bombe\.md\n +Zeile 2: .* verweist mehr als 100-mal auf sich selbst\./m,
    /^abgelehnt +gross\.md\n +Zeile 1: Die Datei hat 5\.000\.\d{3} Byte\. Erlaubt sind 5\.000\.000\./m,
    /^abgelehnt +klick\.md\n +Zeile 5: Der Link im Feld „url“ ist nicht erlaubt\./m,
    /^abgelehnt +lang\.md\n +Zeile 2: Das Feld „title“ ist zu lang\. Erlaubt sind höchstens 300 Zeichen\./m,
    /^neu +marken\.md\n +Zeile 2: Unsichtbare Zeichen, .* wurden entfernt\./m,
    /^abgelehnt +nul\.md\n +Zeile 2: Die Datei enthält ein Null-Byte\./m,
    /^abgelehnt +offen\.md\n +Zeile \d: Ein schließendes Zeichen fehlt/m,
    /^neu +windows\.md\n +Die Datei ist in Windows-1252 geschrieben\. Sie wurde umgewandelt\./m,
    /^4 neu, 0 geändert, 0 unverändert, 6 abgelehnt\.$/m,
  ]) {
    assert.match(said, sentence);
  }
  assert.equal((await world.at(HOSTS.town).get("/windows")).text("h1"), "Grüße");
  assert.equal((await importInto("Erlach")).lines.at(-1), "0 neu, 0 geändert, 4 unverändert, 6 abgelehnt.");
});

test("a portal is found by its name or host in any case; without one it is where people sign in", async () => {
  write("gut.md", page("title: Gut"));
  for (const name of ["STÄDTENETZ mittelland", HOSTS.network, "netz"]) await importInto(name);
  await importInto(undefined);
  for (const host of [HOSTS.network, HOSTS.city]) assert.equal((await world.at(host).get("/gut")).status, 200);
  assert.equal((await world.at(HOSTS.town).get("/gut")).status, 404);
  await assert.rejects(importInto("Nirgendwo"), /Bitte ein Portal nennen:\n.*Erlach \(erlach\.localhost\)/s);
});
