/** Titles with a line of text, ruled. @example <LinkRows rows={[{ href: "/e/7", title: "Alle 300 Meter", text: "Bürgerrat" }]} /> */
export const LinkRows = ({ rows }: { rows: { href: string; title: string; text: string }[] }) => (
  <ul class="link-rows">
    {rows.map(({ href, title, text }) => (
      <li>
        <h2 class="h-s">
          <a href={href}>{title}</a>
        </h2>
        <p class="small muted">{text}</p>
      </li>
    ))}
  </ul>
);
