import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Child } from "hono/jsx";
import { HtmlValidate, Parser } from "html-validate";
import { ErrorSummary } from "../forms/error-summary";
import { emptyForm } from "../forms/form";
import { PostForm } from "../forms/post-form";
import { TextInput } from "../forms/text-input";
import { drawingNames } from "./drawings/drawing";
import { bench } from "./drawings/town";
import { type Evidence, EvidenceList } from "./evidence";
import { NeedMeter } from "./need-meter";
import { Page } from "./page";
import { PartsPage } from "./parts-page";
import { telHref } from "./phone-link";
import { Figure } from "./picture";
import type { Shell } from "./shell";
import { Seats } from "./ticket";
import { Timeline, type Year } from "./timeline";

const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });
const parser = new Parser(await validator.getConfigFor("page.html"));

const shell: Shell = {
  locale: "de",
  path: "/ergebnisse/2026?art=gebaut",
  alternates: [
    { locale: "de", href: "/ergebnisse" },
    { locale: "en", href: "/en/results" },
  ],
  styles: { css: "/styles/gemeinsinn.css", js: "/elements/index.js", fonts: ["/fonts/fira-sans-400.woff2"] },
  portal: {
    name: "Lauterbrück",
    claim: "engagierte Stadt",
    origin: "https://lauterbrueck.example",
    mark: "waves",
    themeHref: "/theme/lauterbrueck-1a2b.css",
    homeHref: "/",
    searchHref: "/suche",
    signInHref: "/anmelden",
    menu: [
      { label: "Mithelfen", href: "/mithelfen" },
      { label: "Ergebnisse", href: "/ergebnisse" },
    ],
    footer: {
      contact: {
        title: "Anlaufstelle Engagement",
        lines: ["Webergasse 3"],
        phone: "07000 12 34 50",
        email: "hallo@lauterbrueck.example",
      },
      columns: [{ title: "Mitmachen", links: [{ label: "Angebote finden", href: "/mithelfen" }] }],
      legal: [{ label: "Impressum", href: "/impressum" }],
      publisher: "Ein Portal der Stadt Lauterbrück",
    },
  },
};

const html = (page: Child) => String(page);

async function assertValid(page: string) {
  const { results } = await validator.validateString(page);
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ message, line, column }) => `${message} (${line}:${column})`)),
    [],
  );
}

const read = (page: string) => {
  const root = parser.parseHtml(page);
  const all = (selector: string) => root.querySelectorAll(selector).map((element) => element.textContent.trim());
  const attribute = (selector: string, name: string) => root.querySelector(selector)?.getAttribute(name)?.value;
  return { all, attribute };
};

test("Die Seite aller Teile ist gültiges und zugängliches HTML", async () => {
  for (const locale of ["de", "en", "de-simple"] as const)
    await assertValid(html(<PartsPage shell={{ ...shell, locale }} />));
});

test("Keine Seite trägt Stile oder Skripte in sich", () => {
  const page = html(<PartsPage shell={shell} />);
  assert.doesNotMatch(page, / style="| on[a-z]+="|<style|<script(?! type="module" src=)/);
});

test("Das Menü nennt, wo man ist, und die Sprachen sind Links", async () => {
  const page = html(
    <Page shell={shell} title="Ergebnisse">
      x
    </Page>,
  );
  await assertValid(page);
  const { all, attribute } = read(page);
  assert.equal(attribute(".nav a[aria-current]", "href"), "/ergebnisse");
  assert.equal(attribute('.util a[lang="en"]', "href"), "/en/results");
  assert.deepEqual(all("title"), ["Ergebnisse – Lauterbrück"]);
  assert.equal(attribute('link[rel="canonical"]', "href"), "https://lauterbrueck.example/ergebnisse/2026");
  assert.equal(all(".util a").includes("Gebärdensprache"), false);
  assert.equal(all(".util a").includes("Anmelden"), true);
});

test("Wer angemeldet ist, sieht den eigenen Namen statt Anmelden, und Leichte Sprache nur, wo es sie gibt", async () => {
  const person = {
    name: "Rosa Tamm",
    menu: [
      { label: "Rosa Tamm", href: "/ich" },
      { label: "Abmelden", href: "/abmelden" },
    ],
  };
  const portal = { ...shell.portal, simpleHref: "/leichte-sprache", signHref: "/gebaerdensprache" };
  const page = html(
    <Page shell={{ ...shell, portal, person }} title="Start">
      x
    </Page>,
  );
  await assertValid(page);
  assert.deepEqual(read(page).all(".util a"), [
    "Leichte Sprache",
    "Gebärdensprache",
    "English",
    "Rosa Tamm",
    "Abmelden",
  ]);
});

test("Ein Text mit spitzen Klammern bleibt Text, auch in den Daten für Suchmaschinen", () => {
  const evil = "</script><script>alert(1)</script>";
  const page = html(
    <Page shell={shell} title={evil} structured={{ name: evil }}>
      {evil}
    </Page>,
  );
  assert.doesNotMatch(page, /<script>/);
});

test("Ein falsches Feld behält seinen Wert, nennt den Fehler und steht in der Übersicht", async () => {
  const form = { values: { mail: "rosa" }, errors: { mail: "Es fehlt das @." } };
  const page = html(
    <Page shell={shell} title="Anmelden">
      <ErrorSummary locale="de" form={form} />
      <PostForm form={{ ...form, token: "abc", once: "77" }} action="/anmelden">
        <TextInput form={form} name="mail" label="E-Mail" hint="Für die Bestätigung" />
        <button type="submit">Weiter</button>
      </PostForm>
    </Page>,
  );
  await assertValid(page);
  const { all, attribute } = read(page);
  assert.deepEqual(all(".error-summary h2"), ["Bitte prüfen Sie 1 Angabe"]);
  assert.equal(attribute(".error-summary a", "href"), "#mail");
  assert.equal(attribute("#mail", "value"), "rosa");
  assert.equal(attribute("#mail", "aria-invalid"), "true");
  assert.equal(attribute("#mail", "aria-describedby"), "mail-hint mail-error");
  assert.equal(attribute('input[name="_token"]', "value"), "abc");
  assert.equal(attribute('input[name="_once"]', "value"), "77");
});

test("Ohne Fehler gibt es keine Übersicht und keine leeren Kennzeichen im Formular", () => {
  assert.equal(html(<ErrorSummary locale="de" form={emptyForm} />), "");
  assert.doesNotMatch(
    html(
      <PostForm form={emptyForm} action="/x">
        x
      </PostForm>,
    ),
    /_token|_once/,
  );
});

test("Bis zwölf Plätze stehen Figuren da, darüber ein Balken, immer mit denselben Worten", () => {
  const twelve = html(<NeedMeter locale="de" taken={9} places={12} />);
  assert.equal(twelve.match(/need-in/g)?.length, 9);
  assert.equal(twelve.match(/need-free/g)?.length, 3);
  assert.match(twelve, /<b>Noch 3<\/b> von 12 gesucht/);
  const thirteen = html(<NeedMeter locale="de" taken={9} places={13} />);
  assert.doesNotMatch(thirteen, /need-in/);
  assert.match(thirteen, /<b>Noch 4<\/b> von 13 gesucht/);
  assert.match(html(<NeedMeter locale="de" taken={15} places={13} />), /Alle Plätze sind besetzt/);
});

test("Plätze stehen mit denselben Zahlen in Worten und als Balken da", () => {
  assert.match(html(<Seats locale="de" free={0} seats={40} />), /Alle 40 Plätze sind vergeben.*bar-fg" width="400"/);
  assert.match(html(<Seats locale="en" free={11} seats={40} />), /11 of 40 seats left.*bar-fg" width="290"/);
});

test("Der Zeitstrahl zeigt das Datum, wie es geschrieben wurde, und jede Genauigkeit mit eigenem Knoten", () => {
  const precisions = ["day", "month", "season", "year", "span", "unknown"] as const;
  const years: Year[] = [
    {
      year: undefined,
      entries: precisions.map((precision, i) => ({ id: `e${i}`, title: "Bank", dateLabel: `Herbst ${i}`, precision })),
    },
  ];
  const page = html(<Timeline locale="de" years={years} />);
  assert.equal(new Set(page.match(/<svg class="mark".*?<\/svg>/gs)).size, precisions.length);
  assert.match(page, /id="ohne-jahr"/);
  assert.match(page, />Herbst 3</);
});

test("Belege zeigen Art und Größe der Datei", () => {
  const evidence: Evidence[] = [{ kind: "file", label: "Wandprotokoll", href: "/d/wand.pdf", note: "PDF, 3 MB" }];
  assert.match(html(<EvidenceList evidence={evidence} />), /Wandprotokoll <small>PDF, 3 MB<\/small>/);
});

test("Ein Bild kommt in drei Breiten, mit Beschreibung und Urheberin", async () => {
  const variants = [480, 960, 1440].map((width) => ({ width, avif: `/b/${width}.avif`, webp: `/b/${width}.webp` }));
  const image = {
    alt: "Eine rote Bank am Mühlsteg",
    src: "/b/bank.jpg",
    width: 1440,
    height: 765,
    variants,
    caption: "Die 18. Bank",
    credit: "Foto: Rosa Tamm",
  };
  const page = html(
    <Page shell={shell} title="Bilder">
      <Figure image={image} />
    </Page>,
  );
  await assertValid(page);
  assert.match(page, /srcset="\/b\/480\.avif 480w, \/b\/960\.avif 960w, \/b\/1440\.avif 1440w"/);
  assert.match(page, /width="1440" height="765" loading="lazy"/);
  assert.match(page, /Foto: Rosa Tamm/);
  const plain = html(<Figure image={{ ...image, variants: [], caption: undefined, credit: undefined }} />);
  assert.match(plain, /<figure class="figure"><picture><img src="\/b\/bank.jpg" alt="Eine rote Bank am Mühlsteg"/);
  assert.doesNotMatch(plain, /<source|figcaption/);
});

test("Eine Telefonnummer wird ohne Lücken gewählt", () => {
  assert.equal(telHref("07000 12 34 50"), "tel:07000123450");
  assert.equal(telHref("+49 (0)711 123-45"), "tel:+4971112345");
});

test("Dieselbe Zeichnung entsteht jedes Mal gleich und bleibt klein", () => {
  assert.equal(bench().body, bench().body);
  assert.ok(bench().body.length < 28_000);
  assert.ok(drawingNames.length >= 15);
});

test("Jede Zeichnung trägt Klassen statt Farben", () => {
  const page = html(<PartsPage shell={shell} />);
  assert.doesNotMatch(page, /fill="#|stroke="#/);
});

test("Für jede Klasse, die ein Teil benutzt, gibt es einen Stil", () => {
  const folder = "src/styles";
  const styles = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
  const css = styles.map((file) => readFileSync(`${folder}/${file}`, "utf8")).join("\n");
  const classes = [...html(<PartsPage shell={shell} />).matchAll(/ class="([^"]+)"/g)].flatMap(([, list]) =>
    (list ?? "").split(" "),
  );
  const known = ["plain", "notice--info"];
  const missing = [...new Set(classes)].filter((name) => !css.includes(`.${name}`) && !known.includes(name));
  assert.deepEqual(missing, []);
});
