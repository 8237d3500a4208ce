export const secondStepPath = "/anmelden/zweiter-schritt";
export const secondFactorUrl = "/konto/zweiter-faktor";
export const setUpUrl = `${secondFactorUrl}/einrichten`;
export const recoveryUrl = `${secondFactorUrl}/ersatzcodes`;

/** The secret stands in the query: paths are logged, queries are not. */
export const secondStepUrl = (token: string): string => `${secondStepPath}?schluessel=${token}`;

export const setUpUrlOf = (id: string): string => `${setUpUrl}/${id}`;
export const removeUrl = (id: string): string => `${secondFactorUrl}/${id}/entfernen`;
