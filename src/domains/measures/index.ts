export { createMeasure, createPledge } from "./create";
export { showKeeping } from "./on-recommendation";
export { measureRoutes } from "./routes";
