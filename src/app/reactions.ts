import { hideWithUse, tellAuthor, tellEditors, tellPlanner, tellReviewers } from "../domains/content";
import { sendSignInMail, tellSafetyChanged } from "../platform/auth";
import type { Reactions } from "../platform/events/react";
import { tellAffected, tellDeciders, tellReceived, tellReporter } from "../platform/reports";
import { tellOffice, tellRoleChanged, tellStatementOverdue } from "./admin/portal/tell";

/** What follows from what was announced. Each reads the state again before it acts. */
export const reactions: Reactions = {
  "sign_in.asked": [sendSignInMail],
  "auth.safety_changed": [tellSafetyChanged],
  // Nobody gives places yet.
  "seats.offered": [],
  "seats.promoted": [],
  "seats.expired": [],
  "seats.closed": [],
  "report.made": [tellReceived, tellDeciders],
  "report.confirmed": [tellReporter],
  "report.decided": [tellReporter, tellAffected, hideWithUse],
  "report.appealed": [tellDeciders],
  "portal.barrier_reported": [tellOffice],
  "portal.statement_overdue": [tellStatementOverdue],
  "portal.role_changed": [tellRoleChanged],
  "page.submitted": [tellReviewers],
  "page.reviewed": [tellAuthor],
  "page.plan_failed": [tellPlanner],
  "media.consents_ending": [tellEditors],
};
