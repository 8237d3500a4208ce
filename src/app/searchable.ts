import { entrySearch, pageSearch } from "../domains/content";
import { hourSearch } from "../domains/hours";
import { measureSearch, pledgeSearch } from "../domains/measures";
import { opportunitySearch } from "../domains/opportunities";
import { recommendationSearch } from "../domains/recommendations";
import type { Searchables } from "../platform/search";

/** By which words the objects of each kind are found. A kind that is missing here is found by its titles. */
export const searchables: Searchables = {
  page: pageSearch,
  timeline_entry: entrySearch,
  recommendation: recommendationSearch,
  measure: measureSearch,
  pledge: pledgeSearch,
  opportunity: opportunitySearch,
  hour_sum: hourSearch,
};
