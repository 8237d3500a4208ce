import type { PortalState } from "../../../../platform/portals/state";
import { LinkRows } from "../../../../platform/ui/link-rows";
import { Page, type Shell } from "../../../../platform/ui/page";
import { PageHead } from "../../../../platform/ui/page-head";
import { Section } from "../../../../platform/ui/section";
import type { NoticeKind } from "../legal/notices";
import {
  bannerUrl,
  barriersUrl,
  coloursUrl,
  detailsUrl,
  hostsUrl,
  kitUrl,
  liveUrl,
  menuUrl,
  noticeUrl,
  portalPeopleUrl,
  redirectsUrl,
} from "../urls";
import { overviewMessages } from "./messages";

type OverviewProps = {
  shell: Shell;
  state: PortalState;
  missing: number;
  stale: readonly NoticeKind[];
  openBarriers: number;
};

export const PortalOverviewPage = ({ shell, state, missing, stale, openBarriers }: OverviewProps) => {
  const t = overviewMessages[shell.locale];
  const row = (kind: "privacy" | "accessibility") => ({
    href: noticeUrl(kind),
    title: t[kind].title,
    text: stale.includes(kind) ? t[kind].stale : t[kind].text,
  });
  return (
    <Page shell={shell} title={t.title} noIndex>
      <PageHead title={t.title} lead={t.lead(shell.portal.name)} field="level1" />
      <Section>
        <LinkRows
          rows={[
            {
              href: liveUrl,
              title: t.live.title,
              text: state === "live" ? t.live.live(missing) : t.live.preparing(missing),
            },
            { href: detailsUrl, ...t.details },
            { href: menuUrl, ...t.menu },
            { href: portalPeopleUrl, ...t.people },
            { href: noticeUrl("imprint"), ...t.imprint },
            row("privacy"),
            row("accessibility"),
            { href: barriersUrl, title: t.barriers.title, text: t.barriers.open(openBarriers) },
            { href: bannerUrl, ...t.banner },
            { href: coloursUrl, ...t.colours },
            { href: kitUrl, ...t.kit },
            { href: hostsUrl, ...t.hosts },
            { href: redirectsUrl, ...t.redirects },
          ]}
        />
      </Section>
    </Page>
  );
};
