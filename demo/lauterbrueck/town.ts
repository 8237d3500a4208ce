import type { Place } from "../town";
import { menu } from "./menu";
import { offers } from "./offers";
import { threads } from "./threads";

/** A city of 41,000 on the river Lauter. Invented, like everybody in it. */
export const lauterbrueck: Place = {
  slug: "lauterbrueck",
  kind: "municipality",
  name: "Lauterbrück",
  organisation: "Stadt Lauterbrück",
  claim: "engagierte Stadt",
  prefix: "",
  mark: "waves",
  colours: { main: "#0d4a5b", sun: "#ffcc4d", warm: "#f6c1b0" },
  contact: {
    office: "Anlaufstelle Engagement",
    lines: ["Alte Weberei, Webergasse 3", "Dienstag bis Freitag, 10 bis 17 Uhr"],
    phone: "07000 12 34 50",
    email: "anlaufstelle@lauterbrueck.example",
  },
  menu,
  people: [
    { name: "Rosa Tamm", email: "rosa.tamm@lauterbrueck.example", role: "editor" },
    { name: "Leyla Arslan", email: "leyla.arslan@lauterbrueck.example", role: "editor" },
    { name: "Mechthild Aurich", email: "mechthild.aurich@lauterbrueck.example", role: "owner" },
    { name: "Samir Hadjeri", email: "samir.hadjeri@lauterbrueck.example", role: "editor" },
    { name: "Jonas Weidler", email: "jonas.weidler@lauterbrueck.example", role: "editor" },
    { name: "Amir Nazari", email: "amir.nazari@lauterbrueck.example", isAdmin: true },
    { name: "Eberhard Licht", email: "eberhard.licht@seniorenrat.example" },
    { name: "Karin Öztürk", email: "karin.oeztuerk@post.example" },
    { name: "Petra Kolb", email: "werkstatt@schreinerei-kolb.example" },
    { name: "Erwin Maas", email: null },
  ],
  neighbours: [
    { slug: "anlaufstelle", kind: "authority", name: "Anlaufstelle Engagement" },
    { slug: "gruenamt", kind: "authority", name: "Grünamt Lauterbrück" },
    { slug: "seniorenrat", kind: "association", name: "Seniorenrat Lauterbrück" },
    { slug: "buergerbus", kind: "association", name: "Bürgerbus Lauterbrück e. V." },
    { slug: "suppenkueche", kind: "initiative", name: "Suppenküche Sankt Anna" },
    { slug: "lesepaten", kind: "association", name: "Lesepaten Lauterbrück e. V." },
    { slug: "radwerkstatt", kind: "initiative", name: "Radwerkstatt Kette rechts" },
    { slug: "schulgarten", kind: "initiative", name: "Schulgarten am Wehr" },
    { slug: "jugendhaus", kind: "initiative", name: "Jugendhaus Auwiesen" },
    { slug: "schreinerei-kolb", kind: "company", name: "Schreinerei Kolb" },
  ],
  threads,
  offers,
};
