export const opportunitiesUrl = "/mithelfen";
export const opportunityUrl = (slug: string) => `${opportunitiesUrl}/${slug}`;
