export const measuresUrl = "/massnahmen";
export const measureUrl = (slug: string) => `${measuresUrl}/${slug}`;
export const pledgeUrl = (slug: string) => `/zusagen/${slug}`;
