import { Icon, type IconName } from "./icon";
import type { Link } from "./shell";

/** Where something can be read up. */
export type Evidence = Link & {
  kind: "file" | "link" | "object" | "pictures" | "external";
  /** "PDF, 1,2 MB" */
  note?: string | undefined;
};

const icons: Record<Evidence["kind"], IconName> = {
  file: "document",
  link: "link",
  object: "speech",
  pictures: "picture",
  external: "external",
};

/** Cloth labels, one per piece of evidence. In print their addresses are written out. */
export const EvidenceList = ({ evidence }: { evidence: Evidence[] }) => (
  <ul class="proofs">
    {evidence.map(({ kind, label, href, note }) => (
      <li>
        <a class="proof" href={href}>
          <Icon name={icons[kind]} />
          <span>
            {label} {note && <small>{note}</small>}
          </span>
        </a>
      </li>
    ))}
  </ul>
);
