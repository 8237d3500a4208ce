export const provePath = "/anmelden/bestaetigen";
export const proveCodePath = `${provePath}/code`;

type Wanted = { next: string; requestId?: string };

/** Where somebody proves again who they are, and then goes on to a page of this portal. */
export const proveUrl = (next: string): string => proveUrlWith({ next });

/** The same when a code is on its way. */
export const proveUrlWith = ({ next, requestId }: Wanted): string =>
  `${provePath}?${new URLSearchParams({ weiter: next, ...(requestId && { anfrage: requestId }) })}`;
