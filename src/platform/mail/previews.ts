import type { Portal } from "../portals/portal";
import type { Mail } from "./mail";
import { testMail } from "./mails";

/**
 * Name of a mail function → the mail as somebody might get it, with invented people. One for each; a house test looks
 * for those that are missing.
 *
 * @example export const groupPreviews: Previews = { welcomeMail: ({ origin }) => welcomeMail({ … }, "de") };
 */
export type Previews = Record<string, (portal: Portal) => Mail>;

export const mailPreviews: Previews = {
  testMail: ({ name }) => testMail(name, "de"),
};
