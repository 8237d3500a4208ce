import type { PropsWithChildren } from "hono/jsx";
import { Icon, type IconName } from "./icon";

/** Filled (one per view), a line, or a line in the colour of danger. */
export type Look = "filled" | "line" | "danger";
const classes: Record<Look, string> = { filled: "btn", line: "btn btn--line", danger: "btn btn--danger" };

type ButtonProps = PropsWithChildren<{
  look?: Look;
  wide?: boolean;
  icon?: IconName;
  /** Several buttons of one form: which was pressed. */
  name?: string;
  value?: string;
  /** Sends the form elsewhere: "Vorschau". */
  formaction?: string;
}>;

const classOf = (look: Look, wide = false) => (wide ? `${classes[look]} btn--wide` : classes[look]);

/** Sends a form. The label says what happens. @example <Button>Platz reservieren</Button> */
export const Button = ({ look = "filled", wide, icon, name, value, formaction, children }: ButtonProps) => (
  <button type="submit" class={classOf(look, wide)} name={name} value={value} formaction={formaction}>
    {icon && <Icon name={icon} />}
    {children}
  </button>
);

type ButtonLinkProps = PropsWithChildren<{ href: string; look?: Look; wide?: boolean; icon?: IconName }>;

/** Goes somewhere, and matters as much as a button. @example <ButtonLink href="/mithelfen">Selbst mithelfen</ButtonLink> */
export const ButtonLink = ({ href, look = "filled", wide, icon, children }: ButtonLinkProps) => (
  <a class={classOf(look, wide)} href={href}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
);

/** A link that stands alone, with its arrow. @example <GoLink href="/termine">Alle Termine</GoLink> */
export const GoLink = ({ href, children }: PropsWithChildren<{ href: string }>) => (
  <a class="go" href={href}>
    <span>{children}</span> <Icon name="arrow" />
  </a>
);

/** A row of what one can do. */
export const Acts = ({ children }: PropsWithChildren) => <div class="acts">{children}</div>;
