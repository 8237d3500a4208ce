/** Three sentences about what is going on. @example <News label="Gerade los" items={news} /> */
export const News = ({
  label,
  items,
}: {
  label: string;
  items: { datetime: string; date: string; title: string; href: string }[];
}) => (
  <section class="pulse" aria-label={label}>
    <div class="wrap">
      <ul>
        {items.map(({ datetime, date, title, href }) => (
          <li>
            <time datetime={datetime}>{date}</time>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  </section>
);
