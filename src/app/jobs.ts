import { cleanVersionsDue, consentsDue, foreignLinksOf, pageSchedulesDue, thinRevisionsDue } from "../domains/content";
import { react, reactionsDue } from "../platform/events/react";
import { makeVariantsTask, type Storage, sweepFilesDue, sweepFilesTask, variantsDue } from "../platform/files";
import type { Due } from "../platform/jobs/due";
import type { TaskHandlers } from "../platform/jobs/task";
import { checkLinksTask, internet, linksDue } from "../platform/links";
import { mailsDue } from "../platform/mail/jobs";
import type { MailStatus } from "../platform/mail/rules";
import { sendMailTask } from "../platform/mail/send";
import type { Transport } from "../platform/mail/transport";
import type { Address } from "../platform/portals/portal";
import { indexSearchTask, searchDue, searchWordsDue } from "../platform/search";
import { expireOffersTask, offersDue, seatsCheckDue } from "../platform/seats";
import { forgetViewsDue } from "../platform/statistics";
import { statementsDue } from "./admin/portal/legal/due";
import { retention } from "./privacy";
import { reactions } from "./reactions";
import { searchables } from "./searchable";

type Around = {
  address: Address;
  storage: Storage;
  transport: Transport;
  onMail: (status: MailStatus) => void;
  /** Hosts of the portals whose links to other websites are looked at. */
  linkHosts: readonly string[];
};

/** What the worker can do. */
export const tasks = ({ address, storage, transport, onMail, linkHosts }: Around): Omit<TaskHandlers, "due"> => ({
  react: (announced, { database, now }) => react(reactions, announced, { address, database, now }),
  makeVariants: makeVariantsTask(storage),
  sweepFiles: sweepFilesTask(storage),
  expireOffers: expireOffersTask,
  indexSearch: indexSearchTask(searchables),
  checkLinks: checkLinksTask({ hosts: linkHosts, linksOf: foreignLinksOf, address, network: internet }),
  sendMail: sendMailTask({ transport, onStatus: onMail }),
});

/** What falls due by the clock, in UTC. */
export const crontab: readonly Due[] = [
  { name: "mails", at: "*/10 * * * *", due: mailsDue },
  { name: "reactions", at: "*/10 * * * *", due: reactionsDue },
  { name: "variants", at: "*/10 * * * *", due: variantsDue },
  { name: "search", at: "*/10 * * * *", due: searchDue(searchables) },
  { name: "search_words", at: "30 3 * * *", due: searchWordsDue },
  { name: "page_schedules", at: "* * * * *", due: pageSchedulesDue },
  { name: "seat_offers", at: "*/5 * * * *", due: offersDue },
  { name: "seats_check", at: "50 2 * * *", due: seatsCheckDue },
  { name: "media_consents", at: "2 * * * *", due: consentsDue },
  { name: "media_versions", at: "40 2 * * *", due: cleanVersionsDue },
  { name: "thin_revisions", at: "55 2 * * *", due: thinRevisionsDue },
  { name: "sweep_files", at: "10 3 * * *", due: sweepFilesDue },
  { name: "forget_views", at: "40 1 * * *", due: forgetViewsDue },
  { name: "accessibility_statements", at: "40 4 * * *", due: statementsDue },
  { name: "foreign_links", at: "*/10 1-4 * * *", due: linksDue },
  ...retention,
];
