export { createHourSum } from "./create";
export { hourPrivacy } from "./privacy";
export { hourRoutes } from "./routes";
export { hourSearch } from "./searchable";
