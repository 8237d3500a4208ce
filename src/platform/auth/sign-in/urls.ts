export const signInUrl = "/anmelden";
export const signOutUrl = "/abmelden";
export const codePath = `${signInUrl}/code`;
export const linkPath = `${signInUrl}/link`;
export const onwardPath = `${signInUrl}/weiter`;

type Destination = { portal?: string | undefined; next?: string | undefined; code?: string | undefined };

/** Signing in, with the portal (its host) and the page where somebody wants to be afterwards. */
export const signInUrlFor = (destination: Destination): string => withDestination(signInUrl, destination);

/** The page that leads on to another portal. */
export const onwardUrl = (destination: Destination): string => withDestination(onwardPath, destination);

export const codeUrl = (requestId: string): string => `${codePath}?anfrage=${requestId}`;

/** The secret stands in the query: paths are logged, queries are not. */
export const linkUrl = (token: string): string => `${linkPath}?schluessel=${token}`;

function withDestination(path: string, { portal, next, code }: Destination): string {
  const query = new URLSearchParams({
    ...(portal && { portal }),
    ...(next && next !== "/" && { weiter: next }),
    ...(code && { uebergabe: code }),
  });
  return query.size > 0 ? `${path}?${query}` : path;
}
