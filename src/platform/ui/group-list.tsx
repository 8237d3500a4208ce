import { Icon } from "./icon";

/** A working group in a list. */
export type GroupItem = {
  name: string;
  href: string;
  purpose?: string | undefined;
  /** "12 Mitglieder" */
  members?: string | undefined;
  /** "trifft sich am 16. Juni" */
  next?: string | undefined;
  /** Who speaks for it. */
  speakers?: string | undefined;
};

/** Ruled list of groups. @example <GroupList groups={groups} /> */
export const GroupList = ({ groups }: { groups: GroupItem[] }) => (
  <ul class="groups">
    {groups.map(({ name, href, purpose, members, next, speakers }) => (
      <li>
        <div>
          <h3>
            <a href={href}>{name}</a>
          </h3>
          {purpose && <p>{purpose}</p>}
        </div>
        <ul class="meta">
          {speakers && (
            <li>
              <Icon name="person" /> <span>{speakers}</span>
            </li>
          )}
          {members && (
            <li>
              <Icon name="people" /> <span>{members}</span>
            </li>
          )}
          {next && (
            <li>
              <Icon name="calendar" /> <span>{next}</span>
            </li>
          )}
        </ul>
      </li>
    ))}
  </ul>
);
