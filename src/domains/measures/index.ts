export { createMeasure, createPledge } from "./create";
export { showKeeping } from "./on-recommendation";
export { measurePrivacy } from "./privacy";
export { measureRoutes } from "./routes";
export { measureSearch, pledgeSearch } from "./searchable";
