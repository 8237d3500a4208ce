import { type PrivacyPart, PUBLIC_TASK, soleAddressOf } from "../privacy/part";
import { endSessions } from "./revoke";
import { expiredSessionsDue } from "./sessions";
import { signInTracesDue } from "./sign-in/queries";

const purpose = "Anmelden und angemeldet bleiben";

export const authPrivacy: PrivacyPart = {
  name: "auth",
  title: "Anmeldung",
  tables: [
    {
      table: "sessions",
      columns: ["personId", "device"],
      data: "Gerät, Tag der letzten Nutzung",
      purpose,
      legalBasis: PUBLIC_TASK,
      retention: "30 Tage nach der Anmeldung, früher durch Abmelden",
    },
    {
      table: "signInRequests",
      columns: ["email", "nextPath"],
      data: "E-Mail-Adresse, gewünschte Seite, Zeitpunkt, Zahl der Versuche",
      purpose: `${purpose}; Schutz vor Ausprobieren`,
      legalBasis: PUBLIC_TASK,
      retention: "1 Tag",
    },
    {
      table: "sessionHandovers",
      columns: ["sessionId", "nextPath"],
      data: "Verweis auf die Anmeldung, gewünschte Seite",
      purpose: "Anmeldung von einem Portal zum anderen mitnehmen",
      legalBasis: PUBLIC_TASK,
      retention: "1 Tag",
    },
  ],
  exportPerson: async (tx, personId) => {
    const address = await soleAddressOf(tx, personId);
    return {
      sessions: await tx
        .selectFrom("sessions")
        .select(["personId", "device", "createdAt", "seenOn", "expiresAt"])
        .where("personId", "=", personId)
        .execute(),
      signInRequests: await tx
        .selectFrom("signInRequests")
        .select(["email", "nextPath", "createdAt", "attempts", "consumedAt"])
        .where("email", "=", address ?? "")
        .execute(),
      sessionHandovers: await tx
        .selectFrom("sessionHandovers")
        .innerJoin("sessions", "sessions.id", "sessionHandovers.sessionId")
        .select(["sessionHandovers.sessionId", "sessionHandovers.nextPath", "sessionHandovers.createdAt"])
        .where("sessions.personId", "=", personId)
        .execute(),
    };
  },
  erasePerson: async (tx, personId) => {
    const address = await soleAddressOf(tx, personId);
    if (address) await tx.deleteFrom("signInRequests").where("email", "=", address).execute();
    await endSessions(tx, { personId });
  },
  retentionDue: async (tx, now) => {
    await expiredSessionsDue(tx, now);
    await signInTracesDue(tx, now);
  },
};
