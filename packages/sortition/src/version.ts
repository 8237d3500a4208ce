/** Version of the package; every result names it. A test compares it with package.json. */
export const VERSION = "0.1.0";
