export { addPerson, makeAdmin } from "./add";
export { peoplePrivacy } from "./privacy";
