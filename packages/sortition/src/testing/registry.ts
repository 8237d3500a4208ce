import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

type Manifest = { name: string; version: string; dependencies?: Record<string, string> };
type Release = { manifest: Manifest; archive: Buffer };

/** A package registry on this machine: `address` for npm, `close` when the test is over. */
export type LocalRegistry = { address: string; close: () => void };

/**
 * Packs the package folders with npm and serves them as a registry would, so that `npm install` resolves versions,
 * checks sums and unpacks, without a net. Dependencies that are not among the folders are not found.
 *
 * @param built a folder whose own scripts run when it is packed; @param needed folders that are packed as they are.
 */
export async function serveRegistry(built: string, needed: readonly string[], into: string): Promise<LocalRegistry> {
  const pack = (cwd: string, args: readonly string[]) =>
    promisify(execFile)("npm", ["pack", "--pack-destination", into, ...args], { cwd });
  await Promise.all([pack(built, []), pack(into, ["--ignore-scripts", ...needed])]);
  const releases = new Map<string, Release>();
  for (const folder of [built, ...needed]) {
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const name = manifest.name.replace("@", "").replace("/", "-");
    releases.set(manifest.name, { manifest, archive: readFileSync(join(into, `${name}-${manifest.version}.tgz`)) });
  }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "").slice(1);
    const archive = releases.get(path.replace(/\/-\/archive\.tgz$/, ""));
    if (!archive) return response.writeHead(404).end("{}");
    if (path.endsWith(".tgz")) return response.end(archive.archive);
    return response.end(JSON.stringify(describe(archive, `http://${request.headers.host}/${path}/-/archive.tgz`)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}/`, close };
}

function describe({ manifest, archive }: Release, tarball: string) {
  const { name, version } = manifest;
  const integrity = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
  const release = { ...manifest, dist: { tarball, integrity } };
  return { name, "dist-tags": { latest: version }, versions: { [version]: release } };
}
