import type { PropsWithChildren } from "hono/jsx";
import { Icon, type IconName } from "./icon";

type Kind = "success" | "info" | "warn";
const icons: Record<Kind, IconName> = { success: "check", info: "info", warn: "warning" };

type NoticeProps = PropsWithChildren<{ kind?: Kind; title?: string }>;

/**
 * A sentence about what happened or what one should know. Errors of a form have their own summary.
 *
 * @example <Notice kind="success">Ihr Platz ist reserviert.</Notice>
 */
export const Notice = ({ kind = "info", title, children }: NoticeProps) => (
  <div class={`notice notice--${kind}`} role={kind === "success" ? "status" : undefined}>
    <Icon name={icons[kind]} />
    <div>
      {title && <p class="notice-title">{title}</p>}
      <div>{children}</div>
    </div>
  </div>
);
