import { runBundle } from "./run.mjs";

await runBundle("cli");
