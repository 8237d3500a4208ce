export { absoluteLinks, EmbedField } from "./embed-field";
export { shareRoutes } from "./routes";
export { showShareLink } from "./share-link";
export { type SharePicture, sharePictureUrl } from "./urls";
