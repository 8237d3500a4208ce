import { chosenName, DocumentField, FocusField, MediaSelect, type Pickable } from "../../domains/content";
import { emptyForm } from "../../platform/forms/form";
import type { Locale } from "../../platform/text";
import { Banner } from "../../platform/ui/banner";
import { Part } from "../../platform/ui/parts/part";

type Listed = Pickable["newest"][number];

const plan: Listed = {
  ...{ id: "1", fileId: "1", name: "Raumplan 2026.pdf", path: "dokumente/raumplan-2026.pdf", kind: "document" },
  ...{ mediaType: "application/pdf", bytes: 1_240_000, width: null, height: null, thumbnailWidth: null },
  ...{ reading: "accessible", pdfTagged: true, alt: "", decorative: false, kitTitle: "", hiddenWithUse: false },
  ...{ people: "unsaid", agreedUntil: null, addedAt: new Date(0), deletedAt: null },
};
const protocol: Listed = {
  ...plan,
  ...{ id: "2", fileId: "2", name: "Wandprotokoll.pdf", path: "dokumente/wandprotokoll.pdf" },
  ...{ reading: "unchecked", pdfTagged: false },
};
const documents: Pickable = { kind: "document", newest: [protocol, plan], byName: [plan, protocol], chosen: [plan] };
const pictures: Pickable = { kind: "picture", newest: [], byName: [], chosen: [] };

const LANDSCAPE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="300" viewBox="0 0 48 30"><path fill="#cfe3ea" d="M0 0h48v30H0z"/><path fill="#2f7d4f" d="M0 24 14 12l12 9 8-6 14 9v6H0z"/></svg>',
)}`;

const form = {
  ...emptyForm,
  values: { plan: "/dokumente/raumplan-2026.pdf", bild: "/zeichnungen/bench.svg", focus: "30-70" },
};
const wrong = { ...emptyForm, errors: { [chosenName("fehlt")]: "Bitte wählen Sie ein Dokument." } };

/** The parts that come with the media library, and the notice that stands on all pages. */
export const LibraryParts = ({ locale }: { locale: Locale }) => (
  <>
    <Part title="Hinweis auf allen Seiten">
      <Banner locale={locale} level="warn" text="Unwetter: Die Alte Weberei bleibt heute zu. [Mehr](/neuigkeiten)" />
    </Part>
    <Part title="Bild und Dokument aus der Mediathek, Bildausschnitt">
      <div class="form">
        <MediaSelect {...{ form, locale, pickable: pictures }} name="bild" label="Bild" withDrawings withoutLink />
        <DocumentField
          {...{ form, locale, pickable: documents }}
          name="plan"
          label="Dokument"
          addressHint="https://…"
          withoutLink
        />
        <DocumentField {...{ form: wrong, locale, pickable: documents }} name="fehlt" label="Beleg" withoutLink />
        <FocusField {...{ form, locale }} picture={{ src: LANDSCAPE, width: 480, height: 300 }} />
      </div>
    </Part>
  </>
);
