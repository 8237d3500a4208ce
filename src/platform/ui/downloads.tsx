import { Icon } from "./icon";
import type { Link } from "./shell";

/** A file to take along: its name, and what it is: "PDF, 1,2 MB". */
export type Download = Link & { note: string; text?: string | undefined };

/** @example <Downloads files={[{ label: "Wandprotokoll", href: "/dateien/wand.pdf", note: "PDF, 3 MB" }]} /> */
export const Downloads = ({ files }: { files: Download[] }) => (
  <ul class="downloads">
    {files.map(({ label, href, note, text }) => (
      <li>
        <Icon name="download" />
        <div>
          <a href={href}>{label}</a> <span class="muted small">{note}</span>
          {text && <p class="small">{text}</p>}
        </div>
      </li>
    ))}
  </ul>
);
