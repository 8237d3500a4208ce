export { indexObjects } from "./index/index-objects";
export { indexSearchTask, indexStale, noteEverything, searchDue, searchWordsDue } from "./index/stale";
export { searchPrivacy } from "./privacy";
export { searchRoutes } from "./routes";
export type { Searchable, Searchables, SearchText } from "./searchable";
export { missesUrl } from "./urls";
