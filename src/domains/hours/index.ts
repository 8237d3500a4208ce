export { createHourSum } from "./create";
export { hourRoutes } from "./routes";
