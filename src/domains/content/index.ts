export { contentEditRoutes } from "./edit-routes";
export { readPageFile } from "./import/read-page-file";
export { type Page, type PageKind, pageTitle } from "./page";
export { savePage } from "./pages/save-page";
export { contentPrivacy } from "./privacy";
export { contentRoutes } from "./routes";
export type { Section, TimelineEntry } from "./sections";
export { createEntry } from "./timeline/create-entry";
export { entryUrl, newsUrl, pageUrl, resultsUrl } from "./urls";
