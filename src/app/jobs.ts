import type { Database } from "../platform/db";
import { forgetAnnouncementsDue, react, reactionsDue } from "../platform/events/react";
import type { Due } from "../platform/jobs/due";
import { startJobs } from "../platform/jobs/start";
import { log } from "../platform/log";
import { forgetMailsDue, type MailStatus, mailsDue, sendMailTask, type Transport } from "../platform/mail";
import type { Address } from "../platform/portals/portal";
import { reactions } from "./reactions";

/** What falls due by the clock. In UTC; the nightly ones are done before the day begins in Germany. */
export const crontab: readonly Due[] = [
  { name: "reactionsDue", at: "*/10 * * * *", due: reactionsDue },
  { name: "mailsDue", at: "*/10 * * * *", due: mailsDue },
  { name: "forgetAnnouncementsDue", at: "11 1 * * *", due: forgetAnnouncementsDue },
  { name: "forgetMailsDue", at: "17 1 * * *", due: forgetMailsDue },
];

type Options = {
  jobsUrl: string;
  database: Database;
  transport: Transport;
  address: Address;
  onMail?: (status: MailStatus) => void;
  clock?: () => Date;
};

/**
 * Starts the work that no request waits for.
 *
 * @example const jobs = await startWork({ jobsUrl, database, transport, address, onMail: metrics.mail });
 */
export const startWork = ({ jobsUrl, database, transport, address, onMail, clock }: Options) =>
  startJobs({
    ...{ jobsUrl, database, crontab, log },
    ...(clock && { clock }),
    tasks: {
      react: (announced, context) => react(reactions, announced, { ...context, address }),
      sendMail: sendMailTask({ transport, ...(onMail && { onStatus: onMail }) }),
    },
  });
