export { createRecommendation } from "./create";
export { recommendationPrivacy } from "./privacy";
export { recommendationRoutes } from "./routes";
export { recommendationSearch } from "./searchable";
