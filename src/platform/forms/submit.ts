import { type ZodType, z } from "zod";
import { Refusal, WrongInput } from "../errors";
import type { Visit } from "../http/env";
import { catalogue } from "../text";
import { checkForm, type Form, newForm } from "./form";
import { findEarlierSubmit, keepNext } from "./once";

type Submission<Input, Result> = {
  schema: ZodType<Input>;
  attempt: (input: Input) => Promise<Result>;
  refusals: Partial<Record<string, string>>;
  page: (form: Form) => Response | Promise<Response>;
  next: string | ((result: Result) => string);
};

const messages = catalogue({
  de: { expired: "Das Formular war lange offen. Ihre Angaben sind noch da. Bitte senden Sie es noch einmal ab." },
  en: { expired: "This form was open for a long time. Your entries are still here. Please send it once more." },
});

/**
 * Answers a posted form: 422 and the page again when the input is wrong or the form too old, 409 and the page again
 * when a rule refuses, 303 to `next` otherwise. What was typed is kept. The same form sent twice is done once.
 *
 * @example
 * submitForm(c, { schema: JoinInput, attempt: join, refusals: t.refusals, page: showGroup, next: "/danke" });
 */
export async function submitForm<Input, Result>(c: Visit, submission: Submission<Input, Result>): Promise<Response> {
  const { schema, attempt, refusals, page, next } = submission;
  const fields = await fieldsOf(c);
  const form = formOf(c, fields);
  if (c.var.formToken.check(text(fields._token)) !== "valid")
    return again(c, 422, page, { ...form, refusal: messages[c.var.locale].expired });
  const earlier = await findEarlierSubmit(c, form.once);
  if (earlier !== undefined) return c.redirect(earlier, 303);
  const posted = checkForm(schema, fields);
  if (!posted.ok) return again(c, 422, page, { ...form, errors: posted.errors });
  try {
    const result = await attempt(posted.input);
    const location = typeof next === "function" ? next(result) : next;
    await keepNext(c, form.once, location);
    return c.redirect(location, 303);
  } catch (error) {
    if (error instanceof WrongInput) return again(c, 422, page, { ...form, errors: error.errors });
    const refusal = error instanceof Refusal ? refusals[error.code] : undefined;
    if (refusal === undefined) throw error;
    return again(c, 409, page, { ...form, refusal });
  }
}

const again = (c: Visit, status: 409 | 422, page: (form: Form) => Response | Promise<Response>, form: Form) => {
  c.status(status);
  return page(form);
};

/** Names ending in [] are lists; a file is a File. Characters that no text has, and no column takes, are left out. */
async function fieldsOf(c: Visit): Promise<Record<string, unknown>> {
  const fields = Object.entries(await c.req.parseBody());
  return Object.fromEntries(fields.map(([name, value]) => [name, withoutNul(value)]));
}

function withoutNul(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNul);
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}

function formOf(c: Visit, fields: Record<string, unknown>): Form {
  const typed = Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === "string");
  const { _token, _once, ...values } = Object.fromEntries(typed);
  const fresh = newForm(c, values);
  return c.var.person && isId(_once) ? { ...fresh, once: _once } : fresh;
}

const text = (value: unknown) => (typeof value === "string" ? value : undefined);
const isId = (value: string | undefined): value is string => z.uuid().safeParse(value).success;
