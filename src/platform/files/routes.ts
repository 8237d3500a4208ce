import { Hono } from "hono";
import { Missing } from "../errors";
import type { Env } from "../http/env";
import { everybody } from "../http/policy";
import type { VariantFormat } from "./prepare/picture";
import { openFileById, openVariant } from "./queries";
import { serve } from "./serve";
import type { Storage } from "./storage";
import { FILES_PATH, variantExtensions } from "./urls";

/**
 * Files and pictures. The policy lets everybody through; the audience of the file decides, and who may not see it
 * is told that there is none.
 *
 * @example app.route("/", fileRoutes(storage));
 */
export const fileRoutes = (storage: Storage) =>
  new Hono<Env>()
    .basePath(`${FILES_PATH}/:id{[0-9a-f-]{36}}`)

    .get("/breite/:variant{[1-9][0-9]*\\.[a-z]+}", everybody, async (c) => {
      const { id, variant } = c.req.param();
      const [width, extension] = variant.split(".");
      const format = formatOf(extension);
      const found = await openVariant(c.var.tx, c.var.viewer, id, { width: Number(width), format });
      return serve(c, storage, { ...found, mediaType: `image/${format}`, name: nameOf(found.name, variant) });
    })

    .get("/:name", everybody, async (c) =>
      serve(c, storage, await openFileById(c.var.tx, c.var.viewer, c.req.param("id"))),
    );

function formatOf(extension: string | undefined): VariantFormat {
  const [format] = Object.entries(variantExtensions).find(([, known]) => known === extension) ?? [];
  if (format === undefined) throw new Missing(extension);
  return format as VariantFormat;
}

/** "Bank.jpg" in 480 as AVIF is "Bank-480.avif". */
const nameOf = (name: string, variant: string) => `${name.replace(/\.[^.]*$/, "")}-${variant}`;
