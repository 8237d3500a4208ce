import { type PrivacyPart, PUBLIC_TASK, soleAddressOf } from "../privacy/part";
import { devicesDue } from "./new-device/queries";
import { challengesDue } from "./passkeys/queries";
import { endSessions } from "./revoke";
import { secondFactorTracesDue } from "./second-factor/queries";
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
      table: "authenticators",
      columns: ["personId", "name"],
      data: "Name des Geräts, verschlüsselter Schlüssel der App, Tag der Einrichtung",
      purpose: "Zweiter Faktor beim Anmelden",
      legalBasis: PUBLIC_TASK,
      retention: "bis er entfernt oder das Konto gelöscht wird",
    },
    {
      table: "recoveryCodes",
      columns: ["personId"],
      data: "verschlüsselte Ersatzcodes und wann sie benutzt wurden",
      purpose: "Anmelden ohne das Gerät",
      legalBasis: PUBLIC_TASK,
      retention: "bis neue gemacht werden oder das Konto gelöscht wird",
    },
    {
      table: "passkeys",
      columns: ["personId", "name", "credentialId", "transports"],
      data: "Name, öffentlicher Schlüssel und Kennung des Passkeys, Tag der letzten Nutzung",
      purpose: "Anmelden ohne E-Mail",
      legalBasis: PUBLIC_TASK,
      retention: "bis er entfernt oder das Konto gelöscht wird",
    },
    {
      table: "secondSteps",
      columns: ["personId", "nextPath"],
      data: "gewünschte Seite, Zeitpunkt, Zahl der Versuche",
      purpose: `${purpose}; Schutz vor Ausprobieren`,
      legalBasis: PUBLIC_TASK,
      retention: "1 Tag",
    },
    {
      table: "knownDevices",
      columns: ["personId", "device"],
      data: "Browser und System, Tag der letzten Anmeldung",
      purpose: "vor fremden Anmeldungen warnen",
      legalBasis: PUBLIC_TASK,
      retention: "1 Jahr nach der letzten Anmeldung von dort",
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
      authenticators: await tx
        .selectFrom("authenticators")
        .select(["personId", "name", "createdAt", "confirmedAt"])
        .where("personId", "=", personId)
        .execute(),
      recoveryCodes: await tx
        .selectFrom("recoveryCodes")
        .select(["personId", "createdAt", "usedAt"])
        .where("personId", "=", personId)
        .execute(),
      passkeys: await tx
        .selectFrom("passkeys")
        .select(["personId", "name", "credentialId", "transports", "createdAt", "usedOn"])
        .where("personId", "=", personId)
        .execute(),
      secondSteps: await tx
        .selectFrom("secondSteps")
        .select(["personId", "nextPath", "createdAt", "attempts", "consumedAt"])
        .where("personId", "=", personId)
        .execute(),
      knownDevices: await tx
        .selectFrom("knownDevices")
        .select(["personId", "device", "seenOn"])
        .where("personId", "=", personId)
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
    for (const table of ["authenticators", "passkeys", "recoveryCodes", "secondSteps", "knownDevices"] as const)
      await tx.deleteFrom(table).where("personId", "=", personId).execute();
  },
  retentionDue: async (tx, now) => {
    await expiredSessionsDue(tx, now);
    await signInTracesDue(tx, now);
    await secondFactorTracesDue(tx, now);
    await devicesDue(tx, now);
    await challengesDue(tx, now);
  },
};
