import { createMiddleware } from "hono/factory";
import { isEditorOf } from "../auth/session";
import { catalogue } from "../text";
import { Acts, ButtonLink } from "../ui/button";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { PhoneLink } from "../ui/phone-link";
import type { Shell } from "../ui/shell";
import type { Env, Visit } from "./env";
import { shellOf } from "./shell";

const messages = catalogue({
  de: {
    title: "Dieses Portal wird gerade eingerichtet",
    lead: "Schauen Sie bald wieder vorbei. Bis dahin erreichen Sie uns so:",
    leadAlone: "Schauen Sie bald wieder vorbei.",
    signIn: "Anmelden, um mitzuarbeiten",
  },
  en: {
    title: "This portal is being set up",
    lead: "Please come back soon. Until then you can reach us like this:",
    leadAlone: "Please come back soon.",
    signIn: "Sign in to work on it",
  },
});

/** A day: nobody who asks on behalf of a search engine needs to come back sooner. */
const RETRY_SECONDS = 86_400;

/**
 * What works for everybody: signing in, what the law asks for from the first day on, what machines ask, and files, which
 * have an audience of their own (the logo is one).
 */
const OPEN =
  /^\/(anmelden|abmelden|konto|dev|theme|dateien|\.well-known|impressum|datenschutz|barrierefreiheit|robots\.txt)(\/|$)/;

/**
 * While a portal is being prepared, only its editors and those who run the installation see it. 503 and not 200:
 * search engines neither keep this page nor forget the portal, and the pages have not moved.
 *
 * @example app.use(showPreparing);
 */
export const showPreparing = createMiddleware<Env>(async (c, next) => {
  const { portal, person } = c.var;
  const isOpen = portal.state === "live" || OPEN.test(c.req.path);
  if (isOpen || person?.isAdmin || isEditorOf(person, portal.ownerOrganisationId)) return next();
  c.header("retry-after", String(RETRY_SECONDS));
  return preparingPage(c);
});

function preparingPage(c: Visit) {
  const { locale, portal, person } = c.var;
  const t = messages[locale];
  const { phone, email } = portal.contact;
  const shell = shellOf(c);
  const bare = { ...shell, portal: withoutWays(shell.portal) };
  return c.html(
    <Page shell={bare} title={t.title} noIndex>
      <PageHead title={t.title} lead={phone || email ? t.lead : t.leadAlone} locale={locale} drawing="desk">
        {phone && (
          <p>
            <PhoneLink phone={phone} large />
          </p>
        )}
        {email && (
          <p>
            <a href={`mailto:${email}`}>{email}</a>
          </p>
        )}
        {!person && (
          <Acts>
            <ButtonLink look="line" href="/anmelden">
              {t.signIn}
            </ButtonLink>
          </Acts>
        )}
      </PageHead>
    </Page>,
    503,
  );
}

/** Menu and search lead to nothing that could be read yet. */
const withoutWays = (portal: Shell["portal"]): Shell["portal"] => ({
  ...portal,
  ...{ menu: [], searchHref: undefined, simpleHref: undefined, signHref: undefined },
  footer: { ...portal.footer, columns: [] },
});
