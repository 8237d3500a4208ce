import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

/** A server on this machine that speaks S3, with one bucket. `filesUrl` is what FILES_URL would be. */
export async function startBucket() {
  const directory = mkdtempSync(join(tmpdir(), "gemeinsinn-bucket-"));
  const configureBuckets = [{ name: "lauterbrueck", configs: [] }];
  const server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory, configureBuckets });
  const { port } = await server.run();
  return {
    filesUrl: `s3://S3RVER:S3RVER@127.0.0.1:${port}/lauterbrueck`,
    stop: async () => {
      await server.close();
      rmSync(directory, { recursive: true });
    },
  };
}
