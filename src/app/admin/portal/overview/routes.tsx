import { Hono } from "hono";
import type { Env } from "../../../../platform/http/env";
import { shellOf } from "../../../../platform/http/shell";
import type { PrivacyPart } from "../../../../platform/privacy/part";
import { processingRecord } from "../../../../platform/privacy/record";
import { countOpenBarriers } from "../barriers/queries";
import { listNotices } from "../legal/queries";
import { isStale } from "../legal/stale";
import { checklistOf, countMissing } from "../live/checklist";
import { portalOwners } from "../policy";
import { portalUrl } from "../urls";
import { PortalOverviewPage } from "./views";

export const portalOverviewRoutes = (parts: readonly PrivacyPart[]) => {
  const record = processingRecord(parts);
  return new Hono<Env>().get(portalUrl, portalOwners, async (c) => {
    const { tx, portal, now } = c.var;
    const missing = countMissing(await checklistOf(tx, portal));
    const notices = await listNotices(tx, portal.id);
    const stale = notices.filter((notice) => isStale(notice, record, now)).map(({ kind }) => kind);
    const openBarriers = await countOpenBarriers(tx, portal.id);
    return c.html(<PortalOverviewPage shell={shellOf(c)} state={portal.state} {...{ missing, stale, openBarriers }} />);
  });
};
