import type { DeadLink } from "../links";
import type { Locale } from "../text";
import { berlinDate, shortDate } from "../time/berlin";
import { Section } from "../ui/section";
import { Table } from "../ui/table";
import { messages } from "./messages";

/** Links of this portal to other websites that lead nowhere any more. */
export const DeadLinks = ({ locale, links }: { locale: Locale; links: readonly DeadLink[] }) => {
  const t = messages[locale];
  return (
    <Section title={t.deadLinks} lead={links.length > 0 ? t.deadLinksLead : t.noDeadLinks}>
      {links.length > 0 && (
        <Table
          {...{ caption: t.deadLinks, hideCaption: true }}
          columns={[{ label: t.address }, { label: t.standsOn }, { label: t.fault }, { label: t.failingSince }]}
          rows={links.map(({ url, usedOn, fault, failingSince }) => [
            <code class="as-written">{url}</code>,
            usedOn.map((page, index) => (
              <>
                {index > 0 && ", "}
                <a href={page}>{page === "/" ? t.start : page}</a>
              </>
            )),
            t.faults[fault],
            shortDate(berlinDate(failingSince), locale),
          ])}
        />
      )}
    </Section>
  );
};
