import { RadioGroup } from "../../../../platform/forms/choices";
import type { Form } from "../../../../platform/forms/form";
import { PostForm } from "../../../../platform/forms/post-form";
import { Select } from "../../../../platform/forms/select";
import { TextInput } from "../../../../platform/forms/text-input";
import { MOST_IN_AREA } from "../../../../platform/portals/change-portal";
import type { MenuItem } from "../../../../platform/portals/portal";
import { Button } from "../../../../platform/ui/button";
import { Confirm } from "../../../../platform/ui/confirm";
import { Icon } from "../../../../platform/ui/icon";
import type { Shell } from "../../../../platform/ui/page";
import { Frame, oneOfMany } from "../frame";
import { menuItemUrl, menuUrl, moveMenuItemUrl } from "../urls";
import { AREAS } from "./item";
import { type Messages, messages } from "./messages";
import type { Target } from "./queries";

type MenuPageProps = {
  shell: Shell;
  menu: readonly MenuItem[];
  targets: readonly Target[];
  dead: ReadonlySet<string>;
  form: Form;
  seen: string;
};

export const MenuPage = ({ shell, menu, targets, dead, form, seen }: MenuPageProps) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.title} lead={t.lead} form={form}>
      {AREAS.map((area) => (
        <section class="stack">
          <h2>{t.areas[area]}</h2>
          <p class="small muted">{t.most(MOST_IN_AREA[area])}</p>
          <Area {...{ menu, area, dead, form, seen, t }} />
        </section>
      ))}
      <section class="stack">
        <h2>{t.addTitle}</h2>
        <PostForm form={form} action={menuUrl}>
          <ItemFields form={form} targets={targets} t={t} />
          <Button>{t.add}</Button>
        </PostForm>
      </section>
    </Frame>
  );
};

type AreaProps = Pick<MenuPageProps, "menu" | "dead" | "form" | "seen"> & { area: MenuItem["area"]; t: Messages };

const Area = ({ menu, area, dead, form, seen, t }: AreaProps) => {
  const places = menu.flatMap((item, place) => (item.area === area ? [{ item, place }] : []));
  if (places.length === 0) return <p>{t.empty}</p>;
  return (
    <ol class="menu-rows">
      {places.map(({ item: { label, href }, place }, index) => (
        <li class="menu-row">
          <div>
            <a href={menuItemUrl(place)} aria-label={t.edit(label)}>
              {label}
            </a>
            <p class="small muted">{href}</p>
            {dead.has(href) && (
              <p class="small menu-dead">
                <Icon name="warning" /> {t.dead}
              </p>
            )}
          </div>
          {index > 0 && <Move {...{ form, seen, place, to: "up", label: t.upOf(label) }}>{t.up}</Move>}
          {index < places.length - 1 && (
            <Move {...{ form, seen, place, to: "down", label: t.downOf(label) }}>{t.down}</Move>
          )}
        </li>
      ))}
    </ol>
  );
};

type MoveProps = { form: Form; seen: string; place: number; to: "up" | "down"; label: string; children?: string };

const Move = ({ form, seen, place, to, label, children }: MoveProps) => (
  <PostForm form={oneOfMany(form)} action={moveMenuItemUrl(place)}>
    <input type="hidden" name="seen" value={seen} />
    <input type="hidden" name="to" value={to} />
    <button type="submit" class="btn btn--line" aria-label={label}>
      {children}
    </button>
  </PostForm>
);

const ItemFields = ({ form, targets, t }: { form: Form; targets: readonly Target[]; t: Messages }) => (
  <>
    <RadioGroup
      {...{ form, name: "area", label: t.area }}
      choices={AREAS.map((value) => ({ value, label: t.areas[value] }))}
    />
    <TextInput form={form} name="label" label={t.label} maxlength={40} />
    <TextInput form={form} name="en" label={t.en} optional={t.optional} maxlength={40} />
    <TextInput form={form} name="simple" label={t.simple} optional={t.optional} maxlength={40} />
    <Select
      {...{ form, name: "page", label: t.page, hint: t.pageHint, empty: t.noPage }}
      options={targets.map(({ href, title }) => ({ value: href, label: `${title} (${href})` }))}
    />
    <TextInput form={form} name="href" label={t.href} hint={t.hrefHint} optional={t.optional} />
  </>
);

type MenuItemPageProps = {
  shell: Shell;
  place: number;
  item: MenuItem;
  targets: readonly Target[];
  seen: { menu: string; entry: string };
  form: Form;
};

export const MenuItemPage = ({ shell, place, item, targets, seen, form }: MenuItemPageProps) => {
  const { locale } = shell;
  const t = messages[locale];
  return (
    <Frame shell={shell} title={t.editTitle(item.label)} lead={t.editLead} form={form}>
      <PostForm form={form} action={menuItemUrl(place)}>
        <input type="hidden" name="seen" value={seen.entry} />
        <ItemFields form={form} targets={targets} t={t} />
        <Button>{t.save}</Button>
      </PostForm>
      <Confirm locale={locale} label={t.remove} title={t.removeTitle(item.label)} danger>
        <PostForm form={form} action={moveMenuItemUrl(place)}>
          <input type="hidden" name="seen" value={seen.menu} />
          <input type="hidden" name="to" value="away" />
          <p>{t.removeText}</p>
          <Button look="danger">{t.remove}</Button>
        </PostForm>
      </Confirm>
    </Frame>
  );
};
