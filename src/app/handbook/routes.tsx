import { Hono } from "hono";
import { Missing } from "../../platform/errors";
import type { Assets } from "../../platform/http/assets";
import type { Env, Visit } from "../../platform/http/env";
import { staff } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";
import type { Shell } from "../../platform/ui/page";
import { chapters, contents, findChapter, pictureSizes } from "./chapters";
import { CHAPTER_URL, handbookUrl } from "./urls";
import { ChapterPage, type FindPicture } from "./views";

export const handbookRoutes = new Hono<Env>()
  .get(handbookUrl, staff, (c) =>
    c.html(
      <ChapterPage shell={inGerman(c)} chapter={contents} after={chapters[0]} findPicture={pictures(c.var.assets)} />,
    ),
  )
  .get(CHAPTER_URL, staff, (c) => {
    const chapter = findChapter(c.req.param("chapter"));
    if (!chapter) throw new Missing("chapter");
    const place = chapters.indexOf(chapter);
    const around = { before: chapters[place - 1], after: chapters[place + 1] };
    return c.html(
      <ChapterPage shell={inGerman(c)} chapter={chapter} {...around} findPicture={pictures(c.var.assets)} />,
    );
  });

/** The handbook is there in German only, and names the buttons as they are called there. */
const inGerman = (c: Visit): Shell => ({ ...shellOf(c), locale: "de", alternates: [] });

const pictures =
  (assets: Assets): FindPicture =>
  (name) => {
    const src = assets.url(`handbook/${name}.webp`);
    const [width, height] = pictureSizes[name] ?? [];
    return src && width && height ? { src, width, height } : undefined;
  };
