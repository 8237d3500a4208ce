import { build } from "esbuild";
import { loader } from "./build/loader.mjs";

/** Bundles entry points into .build/<under>, each under its own path. Packages stay outside. */
export const bundle = (entryPoints, under = "") =>
  build({
    entryPoints,
    outdir: `.build/${under}`,
    outbase: ".",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    loader,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
    logLevel: "warning",
  });
