export { appealRoutes } from "./appeal/routes";
export { reportAdminRoutes } from "./decide/routes";
export { reportPreviews } from "./mails/previews";
export { tellAffected, tellDeciders, tellReceived, tellReporter } from "./mails/tell";
export { reportsPrivacy } from "./privacy";
export { showReportLink } from "./report-link";
export { reportRoutes } from "./routes";
