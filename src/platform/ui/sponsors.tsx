/** Who gives money or time. With a logo the name is its text. */
export type Sponsor = {
  name: string;
  href?: string | undefined;
  logo?: { src: string; width: number; height: number } | undefined;
};

/** Logos stand on white also by night, because they were drawn for paper. */
export const Sponsors = ({ sponsors }: { sponsors: Sponsor[] }) => (
  <ul class="sponsors">
    {sponsors.map((sponsor) => (
      <li>{sponsor.href ? <a href={sponsor.href}>{face(sponsor)}</a> : face(sponsor)}</li>
    ))}
  </ul>
);

const face = ({ name, logo }: Sponsor) =>
  logo ? (
    <img src={logo.src} alt={name} width={logo.width} height={logo.height} loading="lazy" />
  ) : (
    <span class="sponsor-name">{name}</span>
  );
