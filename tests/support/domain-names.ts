import { createSocket } from "node:dgram";
import { promises as dns } from "node:dns";
import { once } from "node:events";

/**
 * A name service that knows records of type TXT and nothing else. Until it is closed this process asks no other.
 *
 * @example const names = await openDomainNames(); names.records.set("_gemeinsinn.erlach.example", "gemeinsinn=…");
 */
export async function openDomainNames() {
  const records = new Map<string, string>();
  const socket = createSocket("udp4");
  socket.on("message", (question, { port, address }) => socket.send(answerTo(question, records), port, address));
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const before = dns.getServers();
  dns.setServers([`127.0.0.1:${socket.address().port}`]);
  return {
    records,
    close: () => {
      dns.setServers(before);
      socket.close();
    },
  };
}

/** RFC 1035, section 4: a header of 12 bytes, the question again, and one answer that points back to its name. */
function answerTo(question: Buffer, records: ReadonlyMap<string, string>): Buffer {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  const asked = question.subarray(12, at + 5);
  const text = records.get(labels.join(".").toLowerCase());
  const isKnown = text !== undefined;
  const header = Buffer.from([
    ...question.subarray(0, 2),
    0x81,
    isKnown ? 0x80 : 0x83,
    0,
    1,
    0,
    isKnown ? 1 : 0,
    0,
    0,
    0,
    0,
  ]);
  if (!isKnown) return Buffer.concat([header, asked]);
  const pointer = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 0, 0, text.length + 1, text.length]);
  return Buffer.concat([header, asked, pointer, Buffer.from(text)]);
}
