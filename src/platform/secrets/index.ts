import { hkdfSync } from "node:crypto";
import { addGeneration, type Generation, type Generations, read, readOrCreate } from "./master-file";
import { headOf, open, seal } from "./seal";

export { registerSealedColumn, resealAll, type SealedColumn, sealedColumns } from "./reseal";
export { NotOpened } from "./seal";

export type Secrets = ReturnType<typeof openSecrets>;

const KEY_BYTES = 32;

const derive = ({ key }: Generation, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", key, "", `gemeinsinn/${purpose}`, KEY_BYTES));

/**
 * Everything that is secret here comes from one file of master keys; a dump of the database alone decrypts nothing.
 * The file is made on the first start. Throws a StartError when it cannot be used.
 *
 * @example
 * const secrets = openSecrets(config.secretFile);
 * const sealed = secrets.seal("JBSWY3DPEHPK3PXP");
 * secrets.open(sealed) === "JBSWY3DPEHPK3PXP"
 */
export function openSecrets(file: string) {
  let generations: Generations = readOrCreate(file);
  const newest = () => generations.at(-1) ?? generations[0];
  const sealingKey = (generation: Generation) => ({ id: generation.id, key: derive(generation, "seal") });
  /** Another process may have rotated: an unknown id is looked up in the file once more. */
  const generationOf = (id: number) => {
    if (!generations.some((generation) => generation.id === id)) generations = read(file);
    return generations.find((generation) => generation.id === id);
  };
  return {
    /** 32 bytes for one purpose, of the current generation. @example secrets.keyFor("form-tokens") */
    keyFor: (purpose: string) => derive(newest(), purpose),
    /** The keys of all generations, newest first: for checking what an older one signed. */
    keysFor: (purpose: string) => generations.toReversed().map((generation) => derive(generation, purpose)),
    /** AES-256-GCM with a random nonce: the same text never looks the same. For columns of type bytea. */
    seal: (text: string) => seal(text, sealingKey(newest())),
    /** The text again. Throws NotOpened when it was changed or sealed with another file. */
    open: (sealed: Uint8Array) =>
      open(sealed, (id) => {
        const generation = generationOf(id);
        return generation && sealingKey(generation).key;
      }),
    /**
     * The password of a database login. It comes from the first generation and outlives rotation, because logins
     * are set when the database is made.
     */
    passwordFor: (role: string) => derive(generations[0], `database-login/${role}`).toString("base64url"),
    /** The first bytes of whatever the current generation sealed. */
    currentHead: () => headOf(newest().id),
    /** Adds a master key and uses it from now on. What older ones sealed stays readable; `resealAll` renews it. */
    rotate: () => {
      generations = addGeneration(file);
    },
  };
}
