import { showEmbeds } from "../domains/content";
import { showKeeping } from "../domains/measures";
import { showWanted } from "../domains/opportunities";
import type { Slots } from "../platform/objects/slots";
import { showReportLink } from "../platform/reports";
import { showShareLink } from "../platform/share";
import { showHelp, showJoin } from "./home/help";
import { showNewestThread } from "./home/newest-thread";
import { showReported } from "./reported/show-reported";

/**
 * Which domain shows what on whose page. "home" is the start page of a portal, with the id of the portal; "report" is
 * the page on which somebody decides about an object. The results of a "timeline_page" are reported one by one. "share_<kind>" is the page that helps to
 * tell others of an object.
 */
export const slots: Slots = {
  home: [showWanted, showNewestThread, showHelp],
  recommendation: [showKeeping],
  recommendation_end: [showHelp, showShareLink, showReportLink],
  pledge: [showHelp, showShareLink, showReportLink],
  measure: [showHelp, showShareLink, showReportLink],
  opportunity: [showJoin, showShareLink, showReportLink],
  hour_sum: [showHelp, showShareLink, showReportLink],
  timeline_entry_end: [showShareLink, showReportLink],
  timeline_page: [showShareLink],
  page: [showShareLink, showReportLink],
  report: [showReported],
  share_page: [showEmbeds],
};
