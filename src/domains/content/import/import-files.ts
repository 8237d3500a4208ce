import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { TenantTx } from "../../../platform/db";
import { Refusal } from "../../../platform/errors";
import {
  messages as fileMessages,
  type KeptFile,
  keepFile,
  prepareFile,
  type Storage,
  storeFile,
} from "../../../platform/files";
import { MAX_FILE_BYTES, mediaTypes } from "../../../platform/files/rules";
import { type FileUse, filesNamedBy, pathKey } from "../files/pictures";
import { contentFileIdAt, findContentFile, insertContentFile } from "../files/queries";
import { replaceImported } from "../media/replace";
import { settleAudience } from "../media/write-queries";
import type { Page } from "../page";
import { readNamedFile } from "./folder";
import type { Notice } from "./notices";

/** Opens a transaction of the tenant; what `isKept` turns down is rolled back. */
export type Run = <T>(work: (tx: TenantTx) => Promise<T>, isKept?: (result: T) => boolean) => Promise<T>;

export type ImportTarget = { portalId: string; ownerOrganisationId: string; storage: Storage; dryRun: boolean };

/** A file of the folder that is not in the portal yet, or has changed. */
export type Pending = { path: string; sourceSha256: string; kept: KeptFile | undefined; alt: string };

/** What an import knows about the files it has looked at: no picture is read twice. */
export type KnownFiles = Map<string, "same" | "missing" | "taken" | { refused: string }>;

export type Gathering = { run: Run; folder: string; target: ImportTarget; known: KnownFiles };

/** Makes the files ready that a page names, outside of any transaction. What is missing or refused is reported. */
export const gatherFiles = (page: Page, notices: Notice[], gathering: Gathering): Promise<Pending[]> =>
  gatherUses(filesNamedBy(page), notices, gathering);

/** The same for files that are named in some other way. */
export async function gatherUses(uses: FileUse[], notices: Notice[], gathering: Gathering): Promise<Pending[]> {
  const pending: Pending[] = [];
  for (const use of uses) {
    const path = pathKey(use.path);
    const found = gathering.known.get(path) ?? (await lookAt(use, gathering));
    if (typeof found === "object" && "path" in found) {
      pending.push(found);
      gathering.known.set(path, "taken");
      continue;
    }
    gathering.known.set(path, found);
    if (found === "missing") notices.push({ code: "missing_file", detail: use.path });
    if (typeof found === "object") notices.push({ code: "refused_file", detail: `${use.path}: ${found.refused}` });
  }
  return pending;
}

async function lookAt({ path: written, alt }: FileUse, { run, folder, target }: Gathering) {
  const path = pathKey(written);
  const bytes = await readNamedFile(folder, path, MAX_FILE_BYTES);
  if (!bytes) return "missing";
  const sourceSha256 = createHash("sha256").update(bytes).digest("hex");
  const earlier = await run((tx) => findContentFile(tx, target.portalId, path));
  // The second is what an export wrote: the bytes as they were made harmless.
  if (earlier && [earlier.sourceSha256, earlier.sha256].includes(sourceSha256)) return "same";
  try {
    return { path, sourceSha256, kept: await keep({ name: basename(path), bytes }, target), alt };
  } catch (error) {
    const text = error instanceof Refusal ? refusalText(error.code) : undefined;
    if (text === undefined) throw error;
    return { refused: text };
  }
}

/** A rehearsal refuses what the import would refuse, and keeps nothing. */
async function keep(upload: { name: string; bytes: Uint8Array }, { storage, dryRun }: ImportTarget) {
  if (!dryRun) return keepFile(storage, upload);
  await prepareFile(upload);
  return undefined;
}

const refusalText = (code: string): string | undefined =>
  Object.entries(fileMessages.de.refusals).find(([known]) => known === code)?.[1];

/** Writes the files down in the transaction of their page. */
export async function storePending(tx: TenantTx, pending: Pending[], target: ImportTarget, now: Date): Promise<void> {
  const { portalId, ownerOrganisationId } = target;
  for (const { path, sourceSha256, kept, alt } of pending) {
    if (!kept) continue;
    const fileId = await storeFile(tx, kept, { ownerOrganisationId, audience: "public" }, now);
    const kind = mediaTypes[kept.mediaType].kind === "document" ? "document" : "picture";
    const bytes = { portalId, kind, fileId, sourceSha256 } as const;
    const added = await insertContentFile(tx, { ...bytes, path, alt, addedAt: now });
    const id = added?.id ?? (await contentFileIdAt(tx, { portalId, path }));
    if (!added) await replaceImported(tx, { ...bytes, id }, now);
    await settleAudience(tx, portalId, id);
  }
}
