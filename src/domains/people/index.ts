export { addPerson, makeAdmin } from "./add";
