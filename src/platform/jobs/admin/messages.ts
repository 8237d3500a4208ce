/** Pages for those who run the installation are in German, like the operator's handbook. */
export const texts = {
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
