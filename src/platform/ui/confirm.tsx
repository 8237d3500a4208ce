import type { PropsWithChildren } from "hono/jsx";
import type { Locale } from "../text";
import { uiTexts } from "./messages";

type ConfirmProps = PropsWithChildren<{ locale: Locale; label: string; title: string; danger?: boolean }>;

/**
 * Asks once more before something cannot be taken back. Without a script the question opens below its button;
 * with one it becomes a modal `<dialog>`. The children are the form.
 *
 * @example <Confirm locale="de" label="Eintrag löschen" title="Diesen Eintrag löschen?"><PostForm …/></Confirm>
 */
export const Confirm = ({ locale, label, title, danger, children }: ConfirmProps) => (
  <confirm-dialog cancel={uiTexts[locale].cancel}>
    <details class="confirm">
      <summary class={danger ? "btn btn--danger" : "btn btn--line"}>{label}</summary>
      <div class="confirm-body">
        <h2 class="h-s">{title}</h2>
        {children}
      </div>
    </details>
  </confirm-dialog>
);
