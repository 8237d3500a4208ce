import { join } from "node:path";
import { openBucket } from "./bucket";
import { openFolder } from "./folder";

export { syncFolder } from "./folder";
export { keyOf, type Storage, type Stored } from "./port";

/**
 * Where files are kept: `DATA_DIR/files`, or an S3-compatible service when FILES_URL is set. Throws a StartError for
 * an address that is none.
 *
 * @example const storage = openStorage({ filesUrl: config.filesUrl, dataDir: config.dataDir });
 */
export const openStorage = ({ filesUrl, dataDir }: { filesUrl?: string | undefined; dataDir: string }) =>
  filesUrl ? openBucket(filesUrl) : openFolder(join(dataDir, "files"));
