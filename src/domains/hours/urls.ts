export const hourSumUrl = (slug: string) => `/stunden/${slug}`;
