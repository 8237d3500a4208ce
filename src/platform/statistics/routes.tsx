import { Hono } from "hono";
import type { Env, Visit } from "../http/env";
import { staff } from "../http/policy";
import { shellOf } from "../http/shell";
import { messages } from "./messages";
import { PERIODS, type Period } from "./rules";
import { readStatistics, type Statistics } from "./statistics";
import { statisticsFileUrl, statisticsUrl } from "./urls";
import { StatisticsPage } from "./views";

/** What is read in a portal, for those who write for it. */
export const statisticsRoutes = new Hono<Env>()
  .get(statisticsUrl, staff, async (c) =>
    c.html(<StatisticsPage shell={shellOf(c)} statistics={await statisticsOf(c)} />),
  )

  .get(statisticsFileUrl, staff, async (c) => {
    const { page, count } = messages[c.var.locale];
    return c.body(asTable(await statisticsOf(c), [page, count]), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="statistik-${c.var.portal.host}.csv"`,
    });
  });

const statisticsOf = (c: Visit): Promise<Statistics> => {
  const { tx, portal, now } = c.var;
  return readStatistics(tx, { portalId: portal.id, period: periodOf(c.req.query("tage")) }, now);
};

/** What is no period is the usual one. */
const periodOf = (text: string | undefined): Period => PERIODS.find((days) => String(days) === text) ?? 30;

/** As office programs in Germany read it: with semicolons, and a mark that says it is UTF-8. Paths begin with "/". */
const asTable = ({ pages }: Statistics, head: string[]): string =>
  `\uFEFF${[head, ...pages.map(({ path, views }) => [`"${path.replaceAll('"', '""')}"`, String(views)])]
    .map((cells) => cells.join(";"))
    .join("\r\n")}\r\n`;
