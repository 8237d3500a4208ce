import type { Child } from "hono/jsx";
import { isForeignLink, renderMarkdown } from "../../../platform/markdown";
import { Accordion } from "../../../platform/ui/accordion";
import { Acts, ButtonLink, GoLink } from "../../../platform/ui/button";
import { Downloads } from "../../../platform/ui/downloads";
import { Facts } from "../../../platform/ui/facts";
import { PhoneLink } from "../../../platform/ui/phone-link";
import { Prose } from "../../../platform/ui/prose";
import { Section } from "../../../platform/ui/section";
import type { Shell } from "../../../platform/ui/shell";
import { Sponsors } from "../../../platform/ui/sponsors";
import { pathKey } from "../files/pictures";
import type { FoundFiles } from "../files/resolve";
import { figureAt, imageAt, pictureAt } from "../files/show-picture";
import { messages } from "../messages";
import type { SectionKind, SectionOf, TileContent } from "../sections";
import { Doors, doorsOf } from "./landing-view";

/** What a section is drawn with, besides what it says. */
export type SectionContext = { shell: Shell; files: FoundFiles; edit?: Child };

type View<Kind extends SectionKind> = (section: SectionOf<Kind>, context: SectionContext) => Child;

/** Two or three things beside each other, each with a picture, some with a link. */
const Tiles = ({ tiles, files }: { tiles: (Partial<TileContent> & { title: string })[]; files: FoundFiles }) => (
  <ul class="cards">
    {tiles.map(({ title, subtitle, description = "", image = "", link }) => (
      <li class="card">
        {imageAt(files, image) && <div class="card-pic sky">{pictureAt(files, image)}</div>}
        <div class="card-body">
          {subtitle && <p class="card-host">{subtitle}</p>}
          <h3>{link?.url ? <a href={link.url}>{title}</a> : title}</h3>
          <Prose>{renderMarkdown(description, { headingsFrom: 4 })}</Prose>
        </div>
      </li>
    ))}
  </ul>
);

const plan: View<"goals" | "structure"> = ({ title, description, items }, { files, shell }) => (
  <Section title={title || messages[shell.locale].atAGlance}>
    <div class="stack">
      {description && <Prose>{renderMarkdown(description)}</Prose>}
      <Tiles tiles={items} files={files} />
    </div>
  </Section>
);

const highlights: View<"highlights"> = ({ items }, { shell, files }) => {
  const doors = doorsOf(items);
  if (doors) return <Doors shell={shell} doors={doors} />;
  return (
    <Section>
      <h2 class="sr">{messages[shell.locale].atAGlance}</h2>
      <Tiles tiles={items} files={files} />
    </Section>
  );
};

const sponsors: View<"sponsors"> = ({ items }, { files, shell: { locale } }) => (
  <Section title={messages[locale].sponsors} field="sky">
    <Sponsors
      sponsors={items.map(({ title, image, link }) => ({
        name: title,
        href: link || undefined,
        logo: imageAt(files, image),
      }))}
    />
  </Section>
);

const callToAction: View<"callToAction"> = ({ title, subtitle, description, link, image }, { files }) => (
  <Section title={title} lead={subtitle || undefined} field="sun-soft">
    <div class="two">
      <div>
        <Prose>{renderMarkdown(description)}</Prose>
        {link.url && (
          <Acts>
            <ButtonLink href={link.url}>{link.text || title}</ButtonLink>
          </Acts>
        )}
      </div>
      {pictureAt(files, image)}
    </div>
  </Section>
);

const workingGroups: View<"workingGroups"> = ({ items }, { shell: { locale } }) => (
  <Section title={messages[locale].workingGroups}>
    <ul class="groups">
      {items.map(({ title, name, description }) => (
        <li>
          <div>
            <h3>{title || name}</h3>
            {renderMarkdown(description, { headingsFrom: 4 })}
          </div>
        </li>
      ))}
    </ul>
  </Section>
);

const text: View<"text"> = ({ title, text }, { edit }) => (
  <Section {...(title && { title })}>
    <Prose>{renderMarkdown(text, { headingsFrom: title ? 3 : 2 })}</Prose>
    {edit}
  </Section>
);

const pictureSection: View<"picture"> = ({ image, alt, caption }, { files }) => {
  const figure = figureAt(files, image, { alt, caption });
  if (figure) return <Section>{figure}</Section>;
  if (!isForeignLink(image)) return null;
  return (
    <Section>
      <GoLink href={image}>{caption || alt || image}</GoLink>
    </Section>
  );
};

const downloads: View<"downloads"> = ({ title, items }, { files, shell: { locale } }) => (
  <Section title={title}>
    <Downloads
      files={items.map(({ title: label, url, description }) => {
        const found = files.get(pathKey(url));
        const note = [found?.note, found?.isAccessible && messages[locale].accessible].filter(Boolean).join(", ");
        const alternative = found?.alternative
          ? { label: messages[locale].accessibleVersion(label), href: found.alternative }
          : undefined;
        return { label, href: found?.href ?? url, note, text: description || undefined, alternative };
      })}
    />
  </Section>
);

const questions: View<"questions"> = ({ title, items }) => (
  <Section title={title}>
    <Accordion
      items={items.map(({ question, answer }) => ({
        title: question,
        body: renderMarkdown(answer),
      }))}
    />
  </Section>
);

const contact: View<"contact"> = (section, { shell: { locale } }) => {
  const { contact: t, askUs } = messages[locale];
  const { title, name, role, phone, email, hours, address } = section;
  const facts = [
    { term: t.name, value: name },
    { term: t.role, value: role },
    { term: t.phone, value: phone && <PhoneLink phone={phone} /> },
    { term: t.email, value: email && <a href={`mailto:${email}`}>{email}</a> },
    { term: t.hours, value: hours },
    { term: t.address, value: address.split("\n").filter((line) => line.trim() !== "") },
  ];
  return (
    <Section title={title || askUs} field="sky">
      <Facts facts={facts.filter(({ value }) => value !== "" && !(Array.isArray(value) && value.length === 0))} />
    </Section>
  );
};

/** The hero is the head of its page and a timeline has a view of its own. */
const views: { [Kind in SectionKind]?: View<Kind> } = {
  highlights,
  sponsors,
  callToAction,
  goals: plan,
  structure: plan,
  workingGroups,
  text,
  picture: pictureSection,
  downloads,
  questions,
  contact,
};

/** Draws a section by its kind. */
export function showSection<Kind extends SectionKind>(section: SectionOf<Kind>, context: SectionContext): Child {
  const view: View<Kind> | undefined = views[section.kind];
  return view ? view(section, context) : null;
}
