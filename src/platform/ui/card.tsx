import type { Child } from "hono/jsx";
import type { Locale } from "../text";
import { Icon, type IconName } from "./icon";
import { NeedMeter } from "./need-meter";
import type { Field } from "./page-head";
import { Tag } from "./tag";

/** Something one can pick up. */
export type Offer = {
  title: string;
  href: string;
  host: string;
  /** A drawing or a picture. */
  picture?: Child;
  field?: Field | undefined;
  meta: { icon: IconName; text: string }[];
  need?: { taken: number; places: number } | undefined;
  tags?: string[] | undefined;
  text?: string | undefined;
};

/** The whole card is the target. On the phone the picture is small and stands beside the words. */
export const Card = ({ locale, offer }: { locale: Locale; offer: Offer }) => (
  <li class="card">
    {offer.picture && <div class={`card-pic ${offer.field ?? "sky"}`}>{offer.picture}</div>}
    <div class="card-body">
      <p class="card-host">{offer.host}</p>
      <h3>
        <a href={offer.href}>{offer.title}</a>
      </h3>
      {offer.text && <p>{offer.text}</p>}
      <Meta meta={offer.meta} />
      {offer.tags && (
        <ul class="tags">
          {offer.tags.map((tag) => (
            <li>
              <Tag look="line">{tag}</Tag>
            </li>
          ))}
        </ul>
      )}
      {offer.need && <NeedMeter locale={locale} {...offer.need} />}
    </div>
  </li>
);

/** Up to three beside each other. @example <Cards locale="de" offers={offers} /> */
export const Cards = ({ locale, offers }: { locale: Locale; offers: Offer[] }) => (
  <ul class="cards">
    {offers.map((offer) => (
      <Card locale={locale} offer={offer} />
    ))}
  </ul>
);

/** Hits of a search: the same offers as ruled lines, with room for a sentence. */
export const Hits = ({ locale, offers }: { locale: Locale; offers: Offer[] }) => (
  <ol class="hits">
    {offers.map((offer) => (
      <li class="hit">
        {offer.picture && <div class={`hit-pic ${offer.field ?? "sky"}`}>{offer.picture}</div>}
        <div class="hit-body">
          <p class="card-host">{offer.host}</p>
          <h3>
            <a href={offer.href}>{offer.title}</a>
          </h3>
          {offer.text && <p>{offer.text}</p>}
          <Meta meta={offer.meta} />
          {offer.need && <NeedMeter locale={locale} {...offer.need} />}
          {offer.tags && (
            <ul class="tags">
              {offer.tags.map((tag) => (
                <li>
                  <Tag look="line">{tag}</Tag>
                </li>
              ))}
            </ul>
          )}
        </div>
      </li>
    ))}
  </ol>
);

/** When and where, with signs. */
export const Meta = ({ meta }: { meta: Offer["meta"] }) => (
  <ul class="meta">
    {meta.map(({ icon, text }) => (
      <li>
        <Icon name={icon} /> <span>{text}</span>
      </li>
    ))}
  </ul>
);
