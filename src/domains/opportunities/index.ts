export { createOpportunity } from "./create";
export { opportunityRoutes } from "./routes";
