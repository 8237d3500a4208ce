import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

const STAMP = "node_modules/.gemeinsinn";
const LOCK = ".build/install.lock";

/** Something the operator can put right: one German line, no stack trace. */
export class InstallError extends Error {}

/**
 * Installs what package-lock.json names, when that has not happened yet. A full installation serves both; one without
 * `dev` only serves `npm start`. A linked node_modules belongs to somebody else and stays as it is.
 */
export async function ensureInstalled({ dev }) {
  assertNode();
  if (isLinked() || isInstalled(dev)) return;
  await withLock(async () => {
    if (isInstalled(dev)) return;
    console.log("Einen Moment bitte: Gemeinsinn richtet sich ein.");
    await npmCi(dev);
    writeFileSync(STAMP, stampOf(dev));
  });
}

function assertNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new InstallError(`Gemeinsinn braucht Node 20.19 oder neuer. Hier läuft ${process.version}.`);
}

const isLinked = () => lstatSync("node_modules", { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

const stampOf = (dev) =>
  `${dev ? "full" : "lean"} ${createHash("sha256").update(readFileSync("package-lock.json")).digest("hex")}`;

function isInstalled(dev) {
  const found = existsSync(STAMP) && readFileSync(STAMP, "utf8");
  return found === stampOf(true) || (!dev && found === stampOf(false));
}

/** Scripts are not needed and not run. NODE_ENV does not decide what is installed. */
async function npmCi(dev) {
  const scope = dev ? "--include=dev" : "--omit=dev";
  const args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", scope];
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const child = spawn(npm[0], [...npm.slice(1), ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => child.on("error", () => resolve(127)).on("close", resolve));
  if (code !== 0)
    throw new InstallError(`Die Bausteine lassen sich nicht einrichten (npm ci, Code ${code}).\n${output}`);
}

/** npm empties node_modules first: two at once would destroy each other's work. */
async function withLock(work) {
  mkdirSync(".build", { recursive: true });
  while (!takeLock()) await setTimeout(200);
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isAlive(Number(existsSync(LOCK) && readFileSync(LOCK, "utf8")))) rmSync(LOCK, { force: true });
    return false;
  }
}

/** A lock without a number is being written at this moment. */
function isAlive(pid) {
  if (!pid) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
