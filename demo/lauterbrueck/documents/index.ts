import { renderPdf } from "../../../src/platform/pdf";
import { benches } from "./benches";
import { leaflet } from "./leaflet";
import { report } from "./report";

export const DOCUMENTS_FOLDER = "demo/lauterbrueck/pages/files";

/** The documents of the town by their file names, as `node bin/documents.mjs` writes them beside the pages. */
export const printDocuments = async (): Promise<Record<string, Uint8Array>> => ({
  "bericht-buergerrat.pdf": await renderPdf("timeline", report),
  "standortplan-baenke.pdf": await renderPdf("timeline", benches),
  "merkblatt-versicherung.pdf": await renderPdf("letter", leaflet),
});
