import { raw } from "hono/html";

/** Paths on a grid of 24, drawn with a round line of 2. */
const paths = {
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>',
  arrow: '<path d="M4 12h15M13 6l6 6-6 6"/>',
  down: '<path d="M5 9l7 7 7-7"/>',
  place: '<path d="M12 21c-5-6-7-8.7-7-12a7 7 0 0 1 14 0c0 3.3-2 6-7 12z"/><circle cx="12" cy="9" r="2.5"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  calendar: '<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8 3v4M16 3v4"/>',
  people:
    '<circle cx="9" cy="8" r="3"/><path d="M3.5 19c0-3.5 2.5-5.5 5.5-5.5s5.5 2 5.5 5.5M16.5 13.5c2.4 0 4 2 4 5"/><circle cx="16.5" cy="8.5" r="2.3"/>',
  video: '<rect x="3" y="6.5" width="12" height="11" rx="2"/><path d="M15 11l6-3.5v9L15 13"/>',
  wheelchair: '<circle cx="10.5" cy="4.3" r="1.7"/><path d="M10.5 8v6h5.5l2.5 5M10.5 10.5H15M8.5 11.5a5 5 0 1 0 6 7"/>',
  ear: '<path d="M7 10a5 5 0 0 1 10 0c0 4-4 4.5-4 8a2.5 2.5 0 0 1-4.6 1.3M10 10a2 2 0 0 1 4 0c0 1.5-1.3 2-1.8 3"/>',
  sign: '<path d="M8 12V6.5a1.4 1.4 0 0 1 2.8 0V11V4.8a1.4 1.4 0 0 1 2.8 0V11V6a1.4 1.4 0 0 1 2.8 0v8.5c0 3.5-2 6-5.2 6-2.8 0-4-1.5-5.2-3.5L4 14.2c-.7-1.2 1-2.3 2-1.3z"/>',
  document: '<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>',
  link: '<path d="M10 14a4 4 0 0 0 6 .4l2.5-2.5a4 4 0 0 0-5.7-5.7L11.5 7.5M14 10a4 4 0 0 0-6-.4l-2.5 2.5a4 4 0 0 0 5.7 5.7l1.3-1.3"/>',
  check: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
  phone:
    '<path d="M6 3h3l1.5 5-2 1.5a12 12 0 0 0 6 6l1.5-2 5 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4 5.2 2 2 0 0 1 6 3z"/>',
  speech: '<path d="M4 5h16v11h-9l-5 4v-4H4z"/>',
  hand: '<path d="M3 13l4-3 5 1.5h4.5a1.5 1.5 0 0 1 0 3H12M3 19l3-1.5 6 1 8-5.5a1.5 1.5 0 0 0-2-2.3l-3 2.3"/>',
  list: '<path d="M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1"/>',
  star: '<path d="M12 4l2.4 5 5.6.8-4 3.9 1 5.5-5-2.6-5 2.6 1-5.5-4-3.9 5.6-.8z"/>',
  euro: '<path d="M18 6a7 7 0 1 0 0 12M4 10.5h9M4 13.5h9"/>',
  picture:
    '<rect x="3.5" y="5" width="17" height="14" rx="2"/><path d="M4 16l5-5 4 4 3-3 4 4"/><circle cx="15.5" cy="9" r="1.3"/>',
  external: '<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20c.5-4 3.5-6 7.5-6s7 2 7.5 6"/>',
  play: '<path d="M7 5l11 7-11 7z"/>',
  bus: '<rect x="4" y="4" width="16" height="13" rx="2"/><path d="M4 11h16M8 17v3M16 17v3M8 14h.1M16 14h.1"/>',
  key: '<circle cx="8" cy="14" r="4"/><path d="M11 11l8-8M16 6l3 3"/>',
  mail: '<rect x="3" y="5.5" width="18" height="13" rx="2"/><path d="M4 7l8 6 8-6"/>',
  download: '<path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15"/>',
  close: '<path d="M6 6l12 12M18 6L6 18"/>',
  menu: '<path d="M4 7h16M4 12h16M4 17h16"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  minus: '<path d="M5 12h14"/>',
  alert: '<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.5v.2"/>',
  warning: '<path d="M12 3.5L21.5 20h-19zM12 10v4.5M12 17v.2"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.5v.2"/>',
  back: '<path d="M20 12H5M11 6l-6 6 6 6"/>',
  edit: '<path d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z"/>',
  lock: '<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>',
  feed: '<path d="M5 12a7 7 0 0 1 7 7M5 5.5A13.5 13.5 0 0 1 18.5 19M5.6 18.4h.1"/>',
  leave: '<path d="M10 4H5v16h5M14 8l5 4-5 4M19 12H9.5"/>',
  history: '<path d="M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2"/>',
  trash: '<path d="M4.5 7h15M9 7V4.5h6V7M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5"/>',
  easy: '<path d="M4 6c3-1 6-.5 8 1.5 2-2 5-2.5 8-1.5v12c-3-1-6-.5-8 1.5-2-2-5-2.5-8-1.5zM12 7.5v12"/>',
};

export type IconName = keyof typeof paths;

const draw = (path: string) => raw(`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`);
const icons = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, draw(path)]));

export const iconNames = Object.keys(paths) as IconName[];

/** A sign beside words, never instead of them. @example <Icon name="arrow" /> */
export const Icon = ({ name }: { name: IconName }) => <>{icons[name]}</>;
