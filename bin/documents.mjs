import { bundle } from "./bundle.mjs";

/*
 * Prints the documents of the demo town into the folder of its pages: node bin/documents.mjs
 */
const ENTRY = "demo/lauterbrueck/documents/write";
await bundle([`${ENTRY}.ts`], "documents");
await import(new URL(`../.build/documents/${ENTRY}.mjs`, import.meta.url).href);
