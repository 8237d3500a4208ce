export { openViewCounter, type ViewCounter } from "./counter";
export { addMissing, addViews } from "./queries";
export { forgetViewsDue } from "./retention";
export { statisticsRoutes } from "./routes";
export { statisticsUrl } from "./urls";
