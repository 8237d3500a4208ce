import { PhoneLink } from "./phone-link";
import type { Shell } from "./shell";

/** Who can be reached, where else one may go, and what the law asks for. */
export const Footer = ({ shell: { portal } }: { shell: Shell }) => {
  const { contact, columns, legal, publisher } = portal.footer;
  return (
    <footer class="foot">
      <div class="wrap">
        <div class="foot-grid">
          <div>
            <h2>{contact.title}</h2>
            {contact.lines.map((line) => (
              <p>{line}</p>
            ))}
            {contact.phone && (
              <p>
                <PhoneLink phone={contact.phone} />
              </p>
            )}
            {contact.email && (
              <p>
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </p>
            )}
          </div>
          {columns.map(({ title, links }) => (
            <nav aria-label={title}>
              <h2>{title}</h2>
              <ul>
                {links.map(({ label, href }) => (
                  <li>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <ul class="foot-end">
          {legal.map(({ label, href }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
          <li>{publisher}</li>
        </ul>
      </div>
    </footer>
  );
};
