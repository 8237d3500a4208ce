import { showKeeping } from "../domains/measures";
import { showWanted } from "../domains/opportunities";
import type { Slots } from "../platform/objects/slots";
import { showReportLink } from "../platform/reports";
import { showHelp, showJoin } from "./home/help";
import { showNewestThread } from "./home/newest-thread";
import { showReported } from "./reported/show-reported";

/**
 * Which domain shows what on whose page. "home" is the start page of a portal, with the id of the portal; "report" is
 * the page on which somebody decides about an object. The results of a "timeline_page" are reported one by one.
 */
export const slots: Slots = {
  home: [showWanted, showNewestThread, showHelp],
  recommendation: [showKeeping],
  recommendation_end: [showHelp, showReportLink],
  pledge: [showHelp, showReportLink],
  measure: [showHelp, showReportLink],
  opportunity: [showJoin, showReportLink],
  hour_sum: [showHelp, showReportLink],
  timeline_entry_end: [showReportLink],
  page: [showReportLink],
  report: [showReported],
};
