export type { AuditRow, OpenRow, Outcome, PublicBody, PublicCounts, PublicFile, PublicQuota } from "../public/format";
export { codeIn, commitmentOf, drawnIndex, ownRow, rowCommitment } from "../public/format";
export { auditRows } from "./audit";
export { CHECK_TEXTS, CLOSENESS, NOT_PROVEN, outcomeText } from "./texts";
export { type Check, type CheckName, panelsWith, verifyFile, verifyRow } from "./verify";
