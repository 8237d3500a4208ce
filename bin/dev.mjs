import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { FILES, FOLDERS } from "./build/inputs.mjs";

const SETTLED_MS = 100;

let server = start();
let timer;
let isLeaving = false;

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    isLeaving = true;
    server.kill("SIGTERM");
    if (server.exitCode !== null) process.exit();
  });
}

for (const folder of [...FOLDERS, "database/migrations"]) watch(folder, { recursive: true }, restartSoon);
// A file that is replaced would be watched no more; its folder is.
watch(".", (_, name) => FILES.includes(name) && restartSoon());

/** What goes into the build, and what the database is brought up to date with. */
function restartSoon() {
  clearTimeout(timer);
  timer = setTimeout(restart, SETTLED_MS);
}

/** A server that did not start waits for the next change. */
function start() {
  const child = spawn(process.execPath, ["bin/start.mjs"], { stdio: "inherit" });
  child.on("exit", () => isLeaving && process.exit());
  return child;
}

function restart() {
  const old = server;
  const next = () => {
    if (!isLeaving && server === old) server = start();
  };
  if (old.exitCode !== null || old.signalCode !== null) next();
  else old.once("exit", next).kill("SIGTERM");
}
