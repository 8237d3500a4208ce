import { randomUUID } from "node:crypto";
import type { ZodType } from "zod";
import type { Visit } from "../http/env";

/** What a form shows: what was typed, what is wrong with it, and whether a rule refused it. */
export type Form = {
  values: Partial<Record<string, string>>;
  errors: Partial<Record<string, string>>;
  refusal?: string;
  /** Proves that the form comes from a page of ours. */
  token?: string;
  /** The same in every copy of this one form, so that a double click is done once. */
  once?: string;
};

/**
 * An untouched form of this visit, empty or with what is to be changed.
 *
 * @example showEntry(c, slug, newForm(c, { title: entry.title }))
 */
export function newForm(c: Visit, values: Form["values"] = {}): Form {
  const token = c.var.formToken.issue();
  return c.var.person ? { values, errors: {}, token, once: randomUUID() } : { values, errors: {}, token };
}

/**
 * Checks what was posted. A field shows the first thing that is wrong with it.
 *
 * @example
 * const posted = checkForm(JoinInput, { introduction: "Ich bringe Suppe mit." });
 * posted.ok ? posted.input.introduction : posted.errors.introduction
 */
export function checkForm<Input>(schema: ZodType<Input>, fields: Record<string, unknown>) {
  const result = schema.safeParse(fields);
  if (result.success) return { ok: true, input: result.data } as const;
  const errors: Form["errors"] = {};
  for (const issue of result.error.issues) errors[issue.path.join(".")] ??= issue.message;
  return { ok: false, errors } as const;
}

/** A form that cannot be sent: for pages that only show its fields. */
export const emptyForm: Form = { values: {}, errors: {} };
