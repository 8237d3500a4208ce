import { spawn } from "node:child_process";
import { watch } from "node:fs";

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

for (const folder of ["src", "packages"]) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, SETTLED_MS);
  });
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
