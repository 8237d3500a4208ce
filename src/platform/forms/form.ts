/**
 * What a form shows: what was typed, what is wrong with it, and whether a rule refused it.
 * `token` answers for the session, `once` for this very page: a second submit of the same page changes nothing.
 */
export type Form = {
  values: Partial<Record<string, string>>;
  errors: Partial<Record<string, string>>;
  refusal?: string;
  token?: string;
  once?: string;
};

export const emptyForm: Form = { values: {}, errors: {} };
