import { runBundle } from "./run.mjs";

await runBundle("main");
