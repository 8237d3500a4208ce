import { catalogue } from "../../platform/text";
import type { HourKind } from "./rules";

const kinds: Record<HourKind, string> = {
  engagement: "Engagement",
  training: "Fortbildung",
  standby: "Bereitschaft",
  attendance: "Teilnahme",
};

const de = {
  hours: "Stunden",
  people: "Menschen",
  confirmedBy: "Bestätigt von",
  period: "Zeitraum",
  kind: "Art",
  kinds,
  span: (from: string, until: string) => `${from} bis ${until}`,
};

export const messages = catalogue({
  de,
  en: {
    hours: "hours",
    people: "people",
    confirmedBy: "Confirmed by",
    period: "Period",
    kind: "Kind",
    kinds: { engagement: "Engagement", training: "Training", standby: "Stand-by", attendance: "Attendance" },
    span: (from, until) => `${from} to ${until}`,
  },
});
