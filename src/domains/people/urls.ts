export const accountUrl = "/konto";
export const actingUrl = `${accountUrl}/handeln-fuer`;
