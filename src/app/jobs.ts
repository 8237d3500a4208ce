import { react, reactionsDue } from "../platform/events/react";
import type { Due } from "../platform/jobs/due";
import type { TaskHandlers } from "../platform/jobs/task";
import { mailsDue } from "../platform/mail/jobs";
import type { MailStatus } from "../platform/mail/rules";
import { sendMailTask } from "../platform/mail/send";
import type { Transport } from "../platform/mail/transport";
import type { Address } from "../platform/portals/portal";
import { retention } from "./privacy";
import { reactions } from "./reactions";

type Around = { address: Address; transport: Transport; onMail: (status: MailStatus) => void };

/** What the worker can do. */
export const tasks = ({ address, transport, onMail }: Around): Omit<TaskHandlers, "due"> => ({
  react: (announced, { database, now }) => react(reactions, announced, { address, database, now }),
  sendMail: sendMailTask({ transport, onStatus: onMail }),
});

/** What falls due by the clock, in UTC. */
export const crontab: readonly Due[] = [
  { name: "mails", at: "*/10 * * * *", due: mailsDue },
  { name: "reactions", at: "*/10 * * * *", due: reactionsDue },
  ...retention,
];
