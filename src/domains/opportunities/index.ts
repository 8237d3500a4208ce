export { createOpportunity } from "./create";
export { opportunityPrivacy } from "./privacy";
export { opportunityRoutes } from "./routes";
export { showWanted } from "./wanted";
