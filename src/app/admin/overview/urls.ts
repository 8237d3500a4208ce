export const overviewUrl = "/verwaltung";
