export type Stored = { key: string; storedAt: Date };

/**
 * A place for bytes under keys like `ab/ab12…`. Folder and bucket behave the same. All of it is network or disk:
 * never inside a transaction. Throws a Refusal `storage_full` or `storage_away`.
 */
export type Storage = {
  /** Keeps all bytes or nothing; on the disk when it resolves. The same key again replaces. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or from `start` up to and including `end`. Throws Missing. */
  read(key: string, range?: { start: number; end: number }): Promise<ReadableStream<Uint8Array>>;
  has(key: string): Promise<boolean>;
  /** Also resolves when there is nothing. */
  delete(key: string): Promise<void>;
  /** All keys that begin so, in no order, with the time they were last put. */
  list(prefix?: string): AsyncIterable<Stored>;
  kind: "folder" | "bucket";
};

/** What the same bytes are always kept under, so that storing twice is one object. @example keyOf(file.sha256) */
export const keyOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

const KEY = /^[a-z0-9][\w.-]*(?:\/[a-z0-9][\w.-]*)*$/;

/** Keys come from us alone; one that could leave the folder is a mistake of ours. */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new RangeError(`not a key: ${key}`);
}
