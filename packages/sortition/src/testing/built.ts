import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

type Build = { buildPackage: (options: { dist: string; types: boolean }) => Promise<void> };

/** Builds the package into a folder of its own below .build/, where its dependencies are found; its path. */
export async function buildInto(name: string): Promise<string> {
  const dist = resolve(".build", "sortition", name);
  const { buildPackage }: Build = await import(pathToFileURL(resolve("packages/sortition/bin/build.mjs")).href);
  await buildPackage({ dist, types: false });
  return dist;
}
