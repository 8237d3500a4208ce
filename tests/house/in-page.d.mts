/** What is wrong with the page, one line for each fault; they run inside it, where the test's own types do not reach. */
export const tooSmall: () => string[];
export const tooWide: () => string[];
export const cutOff: () => string[];
export const withoutEdge: () => string[];
export const notForPaper: () => string[];
export const crowded: () => string[];
export const moving: () => string[];
