export { contentPrivacy } from "./privacy";
