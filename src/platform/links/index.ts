export { internet } from "./check-link";
export { checkLinksTask, linksDue } from "./check-links";
export { areLinksChecked, type DeadLink, type ForeignLink, listDeadLinks } from "./queries";
