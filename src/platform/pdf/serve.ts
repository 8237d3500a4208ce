import { contentDisposition } from "../files/prepare/names";
import type { Visit } from "../http/env";
import { renderPdf, type Templates } from ".";

type Served<Name extends keyof Templates> = { file: string; template: Name; data: Templates[Name] };

/**
 * The answer with a document. It is made after the transaction of the request, and never for HEAD.
 *
 * @example return servePdf(c, { file: "ergebnisse.pdf", template: "timeline", data });
 */
export function servePdf<Name extends keyof Templates>(c: Visit, { file, template, data }: Served<Name>): Response {
  const headers = {
    "content-type": "application/pdf",
    "content-disposition": contentDisposition("inline", file),
    "cache-control": "private, no-cache",
    // It says again what a page says.
    "x-robots-tag": "noindex",
  };
  const isHead = c.req.method === "HEAD";
  return c.var.afterwards(async () => {
    return new Response(isHead ? null : await renderPdf(template, data), { headers });
  });
}
