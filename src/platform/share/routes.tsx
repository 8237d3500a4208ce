import { Hono } from "hono";
import { z } from "zod";
import { Missing } from "../errors";
import type { Env, Visit } from "../http/env";
import { everybody } from "../http/policy";
import { shellOf } from "../http/shell";
import { fillSlots } from "../objects/slots";
import { servePdf } from "../pdf/serve";
import { slugOf } from "../text/slug";
import { sharePicture } from "./picture";
import { posterOf } from "./poster";
import { findShareable, type Shareable } from "./queries";
import { posterUrl, sharePictureUrl, shareUrl } from "./urls";
import { SharePage } from "./views";

/** A day: when something is hidden, its picture goes from the browsers as well. */
const KEPT = "public, max-age=86400";

/** What helps to tell others of an object. */
export const shareRoutes = new Hono<Env>()
  .get(shareUrl(":id"), everybody, async (c) => {
    const object = await objectOf(c, c.req.param("id"));
    const embeds = await fillSlots(c, `share_${object.kind}`, object.id);
    return c.html(<SharePage shell={shellOf(c)} object={object} embeds={embeds} />);
  })

  .get(posterUrl(":id"), everybody, async (c) => {
    const object = await objectOf(c, c.req.param("id"));
    const { portal, locale } = c.var;
    const file = `plakat-${slugOf(object.title).slice(0, 60) || "seite"}.pdf`;
    return servePdf(c, { file, template: "poster", data: posterOf(portal, object, locale) });
  })

  .get(`${shareUrl(":id")}/:mark{[\\w-]+\\.png}`, everybody, async (c) => {
    const object = await objectOf(c, c.req.param("id"));
    const { portal } = c.var;
    const href = sharePictureUrl(shellOf(c).portal, object);
    // An address of before leads to the picture of now, so that nobody can ask for pictures without end.
    if (c.req.path !== href) return c.redirect(href, 302);
    const headers = { "content-type": "image/png", "cache-control": KEPT, "x-robots-tag": "noindex" };
    const isHead = c.req.method === "HEAD";
    return c.var.afterwards(
      async () => new Response(isHead ? null : await sharePicture(portal, object.title), { headers }),
    );
  });

async function objectOf(c: Visit, text: string | undefined): Promise<Shareable> {
  const id = z.uuid().safeParse(text);
  const object = id.success && (await findShareable(c.var.tx, { objectId: id.data, portalId: c.var.portal.id }));
  if (!object) throw new Missing("object");
  return object;
}
