export { createOpportunity } from "./create";
export { opportunityPrivacy } from "./privacy";
export { opportunityRoutes } from "./routes";
export { opportunitySearch } from "./searchable";
export { showWanted } from "./wanted";
