import { sql } from "kysely";
import { type PrivacyPart, PUBLIC_TASK } from "../privacy/part";
import { forgetAnnouncementsDue } from "./react";

const names = (personId: string) => sql<boolean>`position(${personId} in payload::text) > 0`;

export const eventsPrivacy: PrivacyPart = {
  name: "events",
  title: "Abläufe im Hintergrund",
  tables: [
    {
      table: "announcements",
      columns: ["payload"],
      data: "Kennungen von Vorgängen und Personen, ohne Namen",
      purpose: "Folgen eines Vorgangs auslösen, zum Beispiel eine Mitteilung",
      legalBasis: PUBLIC_TASK,
      retention: "30 Tage",
    },
  ],
  exportPerson: async (tx, personId) => ({
    announcements: await tx
      .selectFrom("announcements")
      .select(["topic", "payload", "at"])
      .where(names(personId))
      .execute(),
  }),
  erasePerson: (tx, personId) => tx.deleteFrom("announcements").where(names(personId)).execute(),
  retentionDue: forgetAnnouncementsDue,
};
