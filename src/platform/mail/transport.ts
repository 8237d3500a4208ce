import { mailFiles } from "./files";
import { smtp } from "./smtp";

/** A mail on its way out. */
export type Message = {
  id: string;
  /** The name of the sender; its address is that of the installation. */
  from: string;
  replyTo: string | undefined;
  to: { address: string; name: string };
  messageId: string;
  subject: string;
  text: string;
  html: string;
  /** Where one POST ends a subscription. */
  unsubscribe: string | undefined;
};

/** Resolves when the mail was taken. Throws what the mail server said otherwise. */
export type Transport = { send: (message: Message) => Promise<void>; close: () => Promise<void> };

type Config = { smtpUrl: string | undefined; baseUrl: string; dataDir: string };

/**
 * Sends by the mail server of SMTP_URL. Without one, mails become files under DATA_DIR/mails.
 *
 * @example const transport = openTransport({ smtpUrl: "smtps://user:secret@mail.example", baseUrl, dataDir });
 */
export const openTransport = ({ smtpUrl, baseUrl, dataDir }: Config): Transport =>
  smtpUrl === undefined
    ? mailFiles(dataDir, senderAddress("smtp://none", baseUrl))
    : smtp(smtpUrl, senderAddress(smtpUrl, baseUrl));

/**
 * The address that mails come from: `?from=` of SMTP_URL, else the user that signs in there when it is an address,
 * else noreply at the host of BASE_URL.
 *
 * @example senderAddress("smtps://user:secret@mail.example?from=stadt@example.de", baseUrl) → "stadt@example.de"
 */
export function senderAddress(smtpUrl: string, baseUrl: string): string {
  const { searchParams, username } = new URL(smtpUrl);
  const user = decodeURIComponent(username);
  return searchParams.get("from") ?? (user.includes("@") ? user : `noreply@${new URL(baseUrl).hostname}`);
}
