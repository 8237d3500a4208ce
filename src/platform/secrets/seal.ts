import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** What is sealed was changed, or its key is not in the file. */
export class NotOpened extends Error {}

const VERSION = 1;
const HEAD_BYTES = 5;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * One version byte, four bytes of key id, then what AES-256-GCM needs. The head is authenticated with the text.
 *
 * @example const sealed = seal("Klartext", { id: 1, key });
 */
export function seal(text: string, { id, key }: { id: number; key: Buffer }): Buffer {
  const head = headOf(id);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(head);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([head, iv, cipher.getAuthTag(), body]);
}

/**
 * The text again. Throws NotOpened when one bit was changed or the key is unknown.
 *
 * @example const text = open(sealed, (id) => keys.get(id));
 */
export function open(sealed: Uint8Array, keyOf: (id: number) => Buffer | undefined): string {
  const bytes = Buffer.from(sealed);
  if (bytes.length < HEAD_BYTES + IV_BYTES + TAG_BYTES || bytes[0] !== VERSION) throw new NotOpened("not sealed");
  const key = keyOf(bytes.readUInt32BE(1));
  if (!key) throw new NotOpened("key is not in the file");
  const iv = bytes.subarray(HEAD_BYTES, HEAD_BYTES + IV_BYTES);
  const body = bytes.subarray(HEAD_BYTES + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: TAG_BYTES })
    .setAAD(bytes.subarray(0, HEAD_BYTES))
    .setAuthTag(bytes.subarray(HEAD_BYTES + IV_BYTES, HEAD_BYTES + IV_BYTES + TAG_BYTES));
  try {
    return decipher.update(body, undefined, "utf8") + decipher.final("utf8");
  } catch {
    throw new NotOpened("changed");
  }
}

/** The bytes that everything sealed with this key begins with. */
export function headOf(id: number): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8(VERSION, 0);
  head.writeUInt32BE(id, 1);
  return head;
}
