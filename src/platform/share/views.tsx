import type { Child } from "hono/jsx";
import { Acts, ButtonLink } from "../ui/button";
import { Page, type Shell } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { Section } from "../ui/section";
import { absoluteLinks, EmbedField } from "./embed-field";
import { messages } from "./messages";
import type { Shareable } from "./queries";
import { posterUrl, sharePictureUrl } from "./urls";

type ShareProps = {
  shell: Shell;
  object: Shareable;
  /** What the domain of the object offers to put into other websites. */
  embeds: Child[];
};

/** All that helps to tell others of something. */
export const SharePage = ({ shell, object, embeds }: ShareProps) => {
  const { locale, portal } = shell;
  const t = messages[locale];
  const { id, title, url } = object;
  const picture = sharePictureUrl(portal, object);
  return (
    <Page shell={shell} title={`${t.title}: ${title}`} noIndex>
      <PageHead
        {...{ title: t.title, lead: t.lead(title), locale }}
        way={[
          { label: t.home, href: "/" },
          { label: title, href: url },
        ]}
      />
      <Section title={t.address}>
        <div class="field">
          <label for="adresse">{t.addressHint}</label>
          <input class="input" id="adresse" type="text" readonly value={portal.origin + url} />
        </div>
      </Section>
      <Section title={t.poster}>
        <p>{t.posterText}</p>
        <Acts>
          <ButtonLink href={posterUrl(id)} look="line" icon="download">
            {t.posterGet}
          </ButtonLink>
        </Acts>
      </Section>
      <Section title={t.picture}>
        <p>{t.pictureText}</p>
        <p class="share-picture">
          <img src={picture} width="600" height="315" alt={t.pictureAlt(title, portal.name)} loading="lazy" />
        </p>
        <Acts>
          <ButtonLink href={picture} look="line" icon="download">
            {t.pictureGet}
          </ButtonLink>
        </Acts>
      </Section>
      <Section title={t.embed} lead={t.embedText}>
        <div class="stack">
          <EmbedField id="verweis" label={t.embedLink} markup={linkMarkup(portal, object)} />
          {embeds}
        </div>
      </Section>
    </Page>
  );
};

const linkMarkup = ({ name, origin }: Shell["portal"], { title, url }: Shareable): string =>
  absoluteLinks(
    String(
      <p>
        <a href={url}>{title}</a> ({name})
      </p>,
    ),
    origin,
  );
