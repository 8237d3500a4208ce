import type { OrganisationRoleName } from "../../../../domains/organisations";
import { catalogue } from "../../../../platform/text";

const de = {
  title: "Wer mitarbeitet",
  lead: (organisation: string) =>
    `Diese Menschen handeln für ${organisation}. Die Rollen gelten für alle Portale dieser Organisation.`,
  name: "Name",
  email: "E-Mail-Adresse",
  noEmail: "ohne E-Mail-Adresse",
  role: "Rolle",
  names: { owner: "Leitung", editor: "Redaktion" } satisfies Record<OrganisationRoleName, string> as Record<
    OrganisationRoleName,
    string
  >,
  can: {
    owner: "Als Leitung verwalten Sie das Portal und geben anderen Rollen.",
    editor: "In der Redaktion schreiben und ändern Sie Seiten.",
  } satisfies Record<OrganisationRoleName, string> as Record<OrganisationRoleName, string>,
  take: "Rolle nehmen",
  takeOf: (role: string, name: string) => `${role} von ${name} nehmen`,
  takeTitle: (role: string, name: string) => `${name} die Rolle ${role} nehmen?`,
  takeText: "Die Person bekommt eine Mail. Ihr Konto und was sie geschrieben hat, bleiben.",
  giveTitle: "Jemandem eine Rolle geben",
  giveText: "Die Person bekommt eine Mail und meldet sich mit ihrer Adresse an. Ein Passwort gibt es nicht.",
  give: "Rolle geben",
  choices: { editor: "Redaktion: schreibt und ändert Seiten", owner: "Leitung: verwaltet das Portal und gibt Rollen" },
  none: "Noch hat niemand eine Rolle.",
  errors: {
    nameMissing: "Bitte geben Sie den Namen ein.",
    nameLong: "Bitte schreiben Sie höchstens 120 Zeichen.",
    email: "Diese E-Mail-Adresse ist nicht vollständig. Sie sieht aus wie name@beispiel.de.",
    role: "Bitte wählen Sie eine Rolle.",
  },
  refusals: {
    last_owner: "Das ist die einzige Leitung. Geben Sie erst jemand anderem diese Rolle.",
    role_gone: "Diese Rolle hat die Person nicht mehr.",
    role_held: "Diese Person hat die Rolle schon.",
  },
  mail: {
    names: { owner: "Leitung", editor: "Redaktion" },
    givenSubject: (organisation: string) => `Sie arbeiten jetzt für ${organisation} mit`,
    given: (organisation: string) => `Sie haben eine neue Rolle: Sie handeln jetzt für ${organisation}.`,
    can: {
      owner: "Als Leitung verwalten Sie das Portal und geben anderen Rollen.",
      editor: "In der Redaktion schreiben und ändern Sie Seiten.",
    },
    how: "Melden Sie sich mit der Adresse an, an die diese Mail ging. Ein Passwort brauchen Sie nicht.",
    open: "Zum Portal",
    takenSubject: (organisation: string) => `Ihre Rolle für ${organisation} hat sich geändert`,
    taken: (role: string, organisation: string) =>
      `Die Rolle ${role} für ${organisation} haben Sie nicht mehr. Ihr Konto bleibt.`,
    ask: "Ist das ein Irrtum? Dann wenden Sie sich an die Anlaufstelle unten.",
  },
};

const en: typeof de = {
  title: "Who works here",
  lead: (organisation) => `These people act for ${organisation}. Roles count for all portals of this organisation.`,
  name: "Name",
  email: "E-mail address",
  noEmail: "without an e-mail address",
  role: "Role",
  names: { owner: "Owner", editor: "Editor" },
  can: {
    owner: "As an owner you run the portal and give roles to others.",
    editor: "As an editor you write and change pages.",
  },
  take: "Take the role",
  takeOf: (role, name) => `Take ${role} from ${name}`,
  takeTitle: (role, name) => `Take the role ${role} from ${name}?`,
  takeText: "The person is told by mail. Their account and what they wrote stay.",
  giveTitle: "Give somebody a role",
  giveText: "The person is told by mail and signs in with their address. There is no password.",
  give: "Give the role",
  choices: { editor: "Editor: writes and changes pages", owner: "Owner: runs the portal and gives roles" },
  none: "Nobody has a role yet.",
  errors: {
    nameMissing: "Please enter the name.",
    nameLong: "Please write 120 characters at most.",
    email: "This e-mail address is not complete. It looks like name@example.org.",
    role: "Please choose a role.",
  },
  refusals: {
    last_owner: "This is the only owner. Give the role to somebody else first.",
    role_gone: "The person no longer has this role.",
    role_held: "This person has the role already.",
  },
  mail: {
    names: { owner: "owner", editor: "editor" },
    givenSubject: (organisation) => `You now work for ${organisation}`,
    given: (organisation) => `You have a new role: you act for ${organisation} now.`,
    can: {
      owner: "As an owner you run the portal and give roles to others.",
      editor: "As an editor you write and change pages.",
    },
    how: "Sign in with the address to which this mail was sent. You need no password.",
    open: "To the portal",
    takenSubject: (organisation) => `Your role for ${organisation} has changed`,
    taken: (role, organisation) => `You no longer have the role ${role} for ${organisation}. Your account stays.`,
    ask: "Is this a mistake? Then ask the office below.",
  },
};

export type Messages = typeof de;
export const messages = catalogue({ de, en });
