export type SynonymRefusal = "too_many";

/** Pairs of a portal: more than a team looks after, and few enough to be read on one page. */
export const MOST_PAIRS = 300;
/** Characters and words of one side: a name, no sentence. As long as a question that is written down (misses). */
export const LONGEST = 60;
export const MOST_WORDS = 4;
