import { createTransport } from "nodemailer";
import { mailOptions } from "./message";
import type { Transport } from "./transport";

const SECONDS = 1_000;

/** Sends by a mail server, over at most two connections that are kept open while there is something to send. */
export function smtp(url: string, sender: string): Transport {
  const address = new URL(url);
  address.searchParams.delete("from");
  const server = createTransport({
    url: address.href,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
  });
  return {
    send: async (message) => void (await server.sendMail(mailOptions(message, sender))),
    close: async () => server.close(),
  };
}
