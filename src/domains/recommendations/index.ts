export { createRecommendation } from "./create";
export { recommendationRoutes } from "./routes";
