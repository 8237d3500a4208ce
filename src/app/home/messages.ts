import { catalogue } from "../../platform/text";

const de = {
  thread: "Der rote Faden",
  threadTitle: "Vom Vorschlag bis zum Ergebnis",
  threadLead:
    "Jeder Schritt steht hier offen. Sie können ihn anklicken und nachlesen, wer was versprochen und gehalten hat.",
  help: "Lieber persönlich?",
  join: "Sind Sie dabei?",
  joinText: (office: string) =>
    `Rufen Sie an. ${office} sagt Ihnen, wie es weitergeht, und bringt Sie mit den richtigen Menschen zusammen.`,
};

export const messages = catalogue({
  de,
  en: {
    thread: "The red thread",
    threadTitle: "From a proposal to a result",
    threadLead: "Every step is open. Click on it and read who promised what, and kept it.",
    help: "Rather talk to somebody?",
    join: "Will you be part of it?",
    joinText: (office) => `Call us. ${office} tells you what comes next and introduces you to the right people.`,
  },
  simple: {
    threadTitle: "Vom Wunsch bis zum Ergebnis",
    threadLead: "Hier sehen Sie alle Schritte. Sie können jeden Schritt öffnen und lesen.",
    help: "Möchten Sie mit uns sprechen?",
    join: "Möchten Sie mit-helfen?",
  },
});
