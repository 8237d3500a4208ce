import { showKeeping } from "../domains/measures";
import { showWanted } from "../domains/opportunities";
import type { Slots } from "../platform/objects/slots";
import { showHelp, showJoin } from "./home/help";
import { showNewestThread } from "./home/newest-thread";

/** Which domain shows what on whose page. "home" is the start page of a portal, with the id of the portal. */
export const slots: Slots = {
  home: [showWanted, showNewestThread, showHelp],
  recommendation: [showKeeping],
  recommendation_end: [showHelp],
  pledge: [showHelp],
  measure: [showHelp],
  opportunity: [showJoin],
  hour_sum: [showHelp],
};
