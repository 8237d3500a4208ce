import type { PropsWithChildren } from "hono/jsx";
import type { Form } from "./form";

type PostFormProps = PropsWithChildren<{
  form: Form;
  action: string;
  /** Frames the form as one thing that is picked up: at most one per page. */
  ticket?: boolean;
  id?: string;
  /** True when a file goes along. */
  files?: boolean;
}>;

/**
 * Every form that changes something. Carries the token of the session and the number of the page.
 *
 * @example <PostForm form={form} action="/arbeitsgruppen/raeume/mitgliedschaft">…</PostForm>
 */
export const PostForm = ({ form, action, ticket, id, files, children }: PostFormProps) => (
  <form
    class={ticket ? "form ticket" : "form"}
    id={id}
    method="post"
    action={action}
    enctype={files ? "multipart/form-data" : undefined}
    novalidate
  >
    {form.token && <input type="hidden" name="_token" value={form.token} />}
    {form.once && <input type="hidden" name="_once" value={form.once} />}
    {children}
  </form>
);
