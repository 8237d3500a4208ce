import { catalogue } from "../../text";

const de = {
  title: "Aufträge im Hintergrund",
  lead: "Was das Programm nebenher erledigt und was dabei nicht geklappt hat.",
  none: "Alle Aufträge sind erledigt oder noch an der Reihe.",
  columns: { task: "Auftrag", error: "Meldung", failed: "Zuletzt versucht", next: "Nächster Versuch", act: "Was tun" },
  attempts: (made: number, max: number) => `Versuch ${made} von ${max}`,
  givenUp: "keiner mehr",
  again: "Noch einmal versuchen",
  againFor: (task: string, id: number) => `: ${task} ${id}`,
  refusals: { job_not_failing: "Dieser Auftrag läuft gerade oder ist inzwischen erledigt." },
};

const en: typeof de = {
  title: "Jobs in the background",
  lead: "What the program does beside the pages, and what of it did not work.",
  none: "All jobs are done or still to come.",
  columns: { task: "Job", error: "Message", failed: "Last tried", next: "Next try", act: "What to do" },
  attempts: (made, max) => `try ${made} of ${max}`,
  givenUp: "none",
  again: "Try again",
  againFor: (task, id) => `: ${task} ${id}`,
  refusals: { job_not_failing: "This job is running just now, or is done by now." },
};

export const messages = catalogue({ de, en });
