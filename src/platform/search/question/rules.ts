/** Characters and words that are looked for. The longest sensible question that was tried has nine words. */
export const LONGEST = 200;
export const MOST_WORDS = 12;

/** So many hits are counted and ordered. Whoever has hundreds needs another word, not the next one. */
export const MOST_COUNTED = 300;
export const PER_PAGE = 20;
