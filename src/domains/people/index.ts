export { addPerson, makeAdmin } from "./add";
export { NameInput } from "./change";
export { createAdmin } from "./create-admin";
export { peoplePrivacy } from "./privacy";
export { peopleRoutes } from "./routes";
