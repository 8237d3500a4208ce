/** What the server's code may import besides code: templates of documents, as text. */
export const loader = { ".typ": "text" };
