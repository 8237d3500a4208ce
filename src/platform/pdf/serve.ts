import { contentDisposition } from "../files/prepare/names";
import type { Visit } from "../http/env";
import { renderPdf, type Templates } from ".";

/**
 * The answer with a document. It is made when the first bytes are wanted: after the transaction of the request, and
 * never for HEAD.
 *
 * @example return servePdf(c, { file: "ergebnisse.pdf", template: "timeline", data });
 */
export function servePdf<Name extends keyof Templates>(
  c: Visit,
  { file, template, data }: { file: string; template: Name; data: Templates[Name] },
): Response {
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        controller.enqueue(await renderPdf(template, data));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  c.header("content-type", "application/pdf");
  c.header("content-disposition", contentDisposition("inline", file));
  c.header("cache-control", "private, no-cache");
  return c.body(body);
}
