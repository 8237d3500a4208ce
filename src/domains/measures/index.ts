export { createMeasure, createPledge } from "./create";
export { measureRoutes } from "./routes";
