export { addPerson, makeAdmin } from "./add";
export { NameInput } from "./change";
export { createAdmin } from "./create-admin";
export { peoplePrivacy } from "./privacy";
export { listPeopleAt } from "./queries";
export { peopleRoutes } from "./routes";
