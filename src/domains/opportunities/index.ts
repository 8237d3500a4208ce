export { createOpportunity } from "./create";
export { opportunityRoutes } from "./routes";
export { showWanted } from "./wanted";
