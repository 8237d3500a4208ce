import { Icon } from "./icon";
import type { Link } from "./shell";

/** A file to take along: its name, and what it is: "PDF, 1,2 MB". */
export type Download = Link & {
  note: string;
  text?: string | undefined;
  /** Where the same can be read better with a screen reader. */
  alternative?: Link | undefined;
};

/** @example <Downloads files={[{ label: "Wandprotokoll", href: "/dateien/wand.pdf", note: "PDF, 3 MB" }]} /> */
export const Downloads = ({ files }: { files: Download[] }) => (
  <ul class="downloads">
    {files.map(({ label, href, note, text, alternative }) => (
      <li>
        <Icon name="download" />
        <div>
          <a href={href}>{label}</a> <span class="muted small">{note}</span>
          {text && <p class="small">{text}</p>}
          {alternative && (
            <p class="small">
              <a href={alternative.href}>{alternative.label}</a>
            </p>
          )}
        </div>
      </li>
    ))}
  </ul>
);
