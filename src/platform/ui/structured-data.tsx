import { raw } from "hono/html";

/** JSON-LD for search engines. No end of a script can hide in it: every "<" is written as an escape. */
export const StructuredData = ({ data }: { data: object }) => (
  <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll("<", "\\u003c"))}</script>
);
