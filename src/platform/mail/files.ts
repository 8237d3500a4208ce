import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { codeIn, linksIn } from "./extract";
import { mailOptions } from "./message";
import type { Message, Transport } from "./transport";

/** Writes each mail as a pair of files: as a mail program opens it (.eml), and as a script reads it (.json). */
export function mailFiles(dataDir: string, sender: string): Transport {
  const folder = join(dataDir, "mails");
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    send: async (message) => {
      const { message: eml } = await composer.sendMail(mailOptions(message, sender));
      // They hold what lets people sign in.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = join(folder, `${new Date().toISOString().replace(/[:.]/g, "-")}-${message.id}`);
      await write(`${name}.eml`, eml as Buffer);
      await write(`${name}.json`, `${JSON.stringify(factsOf(message), null, 2)}\n`);
    },
    close: async () => {},
  };
}

const factsOf = ({ id, to, subject, text, messageId }: Message) => ({
  ...{ id, to: to.address, name: to.name, subject, messageId },
  ...{ links: linksIn(text), code: codeIn(text), text },
});

/** Whoever finds a file finds all of it. */
async function write(file: string, content: Buffer | string) {
  await writeFile(`${file}.part`, content, { mode: 0o600 });
  await rename(`${file}.part`, file);
}
