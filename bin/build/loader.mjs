/** What the server's code may import besides code: templates of documents and chapters of the handbook, as text. */
export const loader = { ".typ": "text", ".md": "text" };
