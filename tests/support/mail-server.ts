import { createServer } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

type Answer = { code: number; text: string } | undefined;

/**
 * A real mail server on loopback that keeps what it gets. `answers` decides what it says to recipients and to mails:
 * nothing means yes.
 *
 * @example const server = await startMailServer(); server.answers.recipient = () => ({ code: 550, text: "5.1.1 no" });
 */
export async function startMailServer() {
  const received: { email: Email; raw: string; from: string; to: string[] }[] = [];
  const answers: { recipient: (address: string) => Answer; mail: () => Answer } = {
    recipient: () => undefined,
    mail: () => undefined,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: ({ address }, _, done) => done(errorOf(answers.recipient(address))),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const answer = answers.mail();
        if (answer) return done(errorOf(answer));
        const raw = Buffer.concat(chunks);
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ email: await PostalMime.parse(raw), raw: raw.toString(), from, to });
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, answers, close };
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address && typeof address === "object" ? address.port : 0;
}

function errorOf(answer: Answer) {
  return answer && Object.assign(new Error(answer.text), { responseCode: answer.code });
}
