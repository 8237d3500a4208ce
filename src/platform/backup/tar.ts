/** One member of an archive. */
export type Entry = { name: string; bytes: Buffer };

/** The archive ends in the middle or is none. */
export class NotAnArchive extends Error {}

const BLOCK = 512;
/** Larger than any file that is taken, and than any part of a table. */
const LARGEST = 64 * 1024 * 1024;

/**
 * A member as it stands in the archive: header, bytes, filling (POSIX ustar). Names are ours: ASCII, at most 100
 * characters.
 *
 * @example output.write(tarEntry("header.json", Buffer.from("{}")))
 */
export function tarEntry(name: string, bytes: Uint8Array): Buffer {
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new RangeError(`not a name for an archive: ${name}`);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number) =>
    header.write(`${value.toString(8).padStart(length - 1, "0")}\0`, at, "ascii");
  header.write(name, 0, "ascii");
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(bytes.length, 124, 12);
  octal(0, 136, 12);
  header.write("        0", 148, "ascii");
  header.write("ustar\x0000", 257, "ascii");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return Buffer.concat([header, bytes, Buffer.alloc(filling(bytes.length))]);
}

/** Two empty blocks say that nothing is missing. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

/**
 * The members of an archive, one after the other; each is in memory alone. Throws NotAnArchive when it is damaged or
 * does not end properly.
 *
 * @example for await (const { name, bytes } of tarEntries(createReadStream("a.tar"))) …
 */
export async function* tarEntries(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const { read, readRest } = reader(stream);
  for (let header = await read(BLOCK); header.some((byte) => byte !== 0); header = await read(BLOCK)) {
    assertSum(header);
    const size = numberIn(header, 124, 12);
    if (size > LARGEST) throw new NotAnArchive("a member is too large");
    const bytes = await read(size);
    await read(filling(size));
    yield { name: header.toString("ascii", 0, 100).replace(/\0.*$/s, ""), bytes };
  }
  const last = await read(BLOCK);
  const rest = await readRest();
  if (last.some((byte) => byte !== 0) || rest > 0) throw new NotAnArchive("the end is missing");
}

const filling = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK;

function numberIn(header: Buffer, at: number, length: number): number {
  const [, digits] = header.toString("latin1", at, at + length).match(/^ *([0-7]+)[ \0]/) ?? [];
  if (digits === undefined) throw new NotAnArchive("a header is damaged");
  return Number.parseInt(digits, 8);
}

function assertSum(header: Buffer) {
  const blank = Buffer.from(header).fill(" ", 148, 156);
  const sum = blank.reduce((total, byte) => total + byte, 0);
  if (sum !== numberIn(header, 148, 8)) throw new NotAnArchive("a header is damaged");
}

/**
 * `read` takes exactly so many bytes; what is shorter is damaged. `readRest` takes what is left, so that whatever
 * unpacks the stream comes to its own end and check sum.
 */
function reader(stream: AsyncIterable<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const read = async (size: number): Promise<Buffer> => {
    const parts = [held];
    for (let length = held.length; length < size; ) {
      const { done, value } = await chunks.next();
      if (done) throw new NotAnArchive("it ends too early");
      parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      length += value.length;
    }
    const all = parts.length === 1 ? held : Buffer.concat(parts);
    held = all.subarray(size);
    return all.subarray(0, size);
  };
  const readRest = async (): Promise<number> => {
    let length = held.length;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) length += next.value.length;
    return length;
  };
  return { read, readRest };
}
