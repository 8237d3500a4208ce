export const provePath = "/anmelden/bestaetigen";
export const proveCodePath = `${provePath}/code`;

/** The same on the host that signs people in, whose passkeys are good there only. */
export const proveUrlOnHost = ({ signInOrigin, host }: { signInOrigin: string; host: string }, next: string): string =>
  `${signInOrigin}${provePath}?${new URLSearchParams({ portal: host, weiter: next })}`;

type Wanted = { next: string; requestId?: string };

/** Where somebody proves again who they are, and then goes on to a page of this portal. */
export const proveUrl = (next: string): string => proveUrlWith({ next });

/** The same when a code is on its way. */
export const proveUrlWith = ({ next, requestId }: Wanted): string =>
  `${provePath}?${new URLSearchParams({ weiter: next, ...(requestId && { anfrage: requestId }) })}`;
