import { z } from "zod";

/** As long as an address may be (RFC 5321); the database holds no longer one. */
const MOST = 254;

const typed = (error: string) => z.string().trim().toLowerCase().max(MOST, error);
const address = (error: string) => z.email({ error });

/** An address of e-mail as it is kept, in lower case. `error` says what is wrong with any other. */
export const EmailInput = (error: string) => typed(error).pipe(address(error));

/** The same for a field that may stay empty. */
export const OptionalEmailInput = (error: string) =>
  typed(error).pipe(z.union([z.literal(""), address(error)], { error }));
