import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The kernel counts in hundredths of a second on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Fields of /proc/<pid>/stat behind the name of the program, from the state on. */
const PARENT = 1;
const USER = 11;
const SYSTEM = 12;
const CHILDREN_USER = 13;
const CHILDREN_SYSTEM = 14;

function statOf(pid: number): number[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
  } catch {
    return undefined;
  }
}

const ticks = (stat: number[] | undefined, fields: number[]) =>
  fields.reduce((sum, field) => sum + (stat?.[field] ?? 0), 0);

/** Seconds of processor time that a process has used, all its threads together. */
export const cpuOf = (pid: number): number => ticks(statOf(pid), [USER, SYSTEM]) / TICKS_PER_SECOND;

/** The same for the PostgreSQL of a data folder: server, helpers and connections, also those that have ended. */
export function databaseCpuOf(dataFolder: string): number {
  const postmaster = postmasterOf(dataFolder);
  const ended = ticks(statOf(postmaster), [CHILDREN_USER, CHILDREN_SYSTEM]) / TICKS_PER_SECOND;
  return [postmaster, ...childrenOf(postmaster)].reduce((sum, pid) => sum + cpuOf(pid), ended);
}

const postmasterOf = (dataFolder: string): number =>
  Number.parseInt(readFileSync(join(dataFolder, "postgres/postmaster.pid"), "utf8"), 10);

const childrenOf = (parent: number): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => statOf(pid)?.[PARENT] === parent);

/** The same for a process and all it has started that still runs or has been waited for, and for its PostgreSQL. */
export function cpuOfAll(pid: number, dataFolder: string): number {
  const ofTree = (root: number): number =>
    childrenOf(root)
      .filter((child) => child !== postmasterOf(dataFolder))
      .reduce(
        (sum, child) => sum + ofTree(child),
        ticks(statOf(root), [USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM]) / TICKS_PER_SECOND,
      );
  return ofTree(pid) + databaseCpuOf(dataFolder);
}

/** Memory that a process holds, in MB. Undefined when it has ended. */
export function memoryOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
