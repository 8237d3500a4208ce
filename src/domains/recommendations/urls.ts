export const recommendationsUrl = "/empfehlungen";
export const recommendationUrl = (slug: string) => `${recommendationsUrl}/${slug}`;
