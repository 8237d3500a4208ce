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
  };
  const isHead = c.req.method === "HEAD";
  return c.var.afterwards(async () => {
    const body = isHead ? null : new Uint8Array(await renderPdf(template, data));
    return new Response(body, { headers });
  });
}
