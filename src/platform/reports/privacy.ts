import { type Expression, type SqlBool, sql } from "kysely";
import type { TenantTx } from "../db";
import { DUTY, type PrivacyPart, PUBLIC_TASK, soleAddressOf } from "../privacy/part";
import { daysBefore } from "../time/day";
import { BLANK_DAYS, CONFIRM_DAYS, FORGET_DAYS } from "./rules";

const REPORTER = ["reporterPersonId", "reporterEmail", "text"] as const;
const NOBODY = { reporterPersonId: null, reporterEmail: null, confirmKey: null, confirmedAt: null };

const WITH_THE_DECISION = "so lange wie die Entscheidung; bleibt, wenn ein Konto gelöscht wird";

export const reportsPrivacy: PrivacyPart = {
  name: "reports",
  title: "Meldungen von Inhalten",
  tables: [
    {
      table: "reports",
      columns: REPORTER,
      data: "wer etwas gemeldet hat (Konto oder E-Mail-Adresse, beides freiwillig) und der Text der Meldung",
      purpose: "Über die Meldung entscheiden und darauf antworten (Art. 16 DSA)",
      legalBasis: PUBLIC_TASK,
      retention: "ein halbes Jahr nach der Entscheidung; eine Adresse, die niemand bestätigt, 30 Tage",
    },
    {
      table: "reportDecisions",
      columns: ["decidedByPersonId"],
      data: "wer über eine Meldung entschieden hat",
      purpose: "Entscheidungen nachvollziehen; über den Widerspruch entscheidet jemand anderes (Art. 20 DSA)",
      legalBasis: DUTY,
      retention: "3 Jahre, bei ausgeblendeten Inhalten solange sie ausgeblendet sind",
    },
    {
      table: "reportAppeals",
      columns: ["appealedByPersonId", "text"],
      data: "wer widersprochen hat und der Text des Widerspruchs",
      purpose: "Über den Widerspruch entscheiden (Art. 20 DSA)",
      legalBasis: PUBLIC_TASK,
      retention: "Text ein halbes Jahr nach der Entscheidung, alles andere 3 Jahre",
    },
  ],
  texts: [
    {
      table: "reports",
      columns: ["title"],
      data: "Titel des gemeldeten Inhalts, wie er damals hieß; darin kann ein Name stehen",
      purpose: "Wissen, worüber entschieden wird",
      legalBasis: DUTY,
      retention: WITH_THE_DECISION,
    },
    {
      table: "reportDecisions",
      columns: ["reasons"],
      data: "Begründung der Entscheidung; darin kann stehen, wer betroffen ist",
      purpose: "Entscheidungen begründen (Art. 17 DSA)",
      legalBasis: DUTY,
      retention: WITH_THE_DECISION,
    },
  ],
  exportPerson: async (tx, personId) => ({
    reports: await reportsOf(tx, personId),
    reportDecisions: await tx
      .selectFrom("reportDecisions")
      .select(["reportId", "step", "outcome", "decidedByPersonId", "decidedAt"])
      .where("decidedByPersonId", "=", personId)
      .execute(),
    reportAppeals: await tx
      .selectFrom("reportAppeals")
      .select(["reportId", "text", "appealedByPersonId", "appealedAt"])
      .where("appealedByPersonId", "=", personId)
      .execute(),
  }),
  // The database takes the person off decisions and appeals itself, when the row in `people` goes.
  erasePerson: async (tx, personId) => {
    const ids = (await reportsOf(tx, personId)).map(({ id }) => id);
    if (ids.length > 0)
      await tx
        .updateTable("reports")
        .set({ ...NOBODY, text: null })
        .where("id", "in", ids)
        .execute();
    await tx.updateTable("reportAppeals").set({ text: null }).where("appealedByPersonId", "=", personId).execute();
  },
  retentionDue: forgetReportsDue,
};

/** Those of an account, and those from its address before there was one. */
async function reportsOf(tx: TenantTx, personId: string) {
  const address = (await soleAddressOf(tx, personId)) ?? "";
  return tx
    .selectFrom("reports")
    .select([...REPORTER, "id", "title", "reason", "createdAt"])
    .where((eb) => eb.or([eb("reporterPersonId", "=", personId), eb("reporterEmail", "=", address)]))
    .execute();
}

const decidedBefore = (day: Date): Expression<SqlBool> =>
  sql<SqlBool>`(select max(decided_at) from report_decisions where report_id = coalesce(reports.decided_with_id, reports.id)) < ${day}`;

/** Retention: addresses that nobody confirmed, texts and names of what is decided, at last the decision itself. */
export async function forgetReportsDue(tx: TenantTx, now: Date): Promise<void> {
  await tx
    .updateTable("reports")
    .set(NOBODY)
    .where("reporterEmail", "is not", null)
    .where("confirmedAt", "is", null)
    .where("createdAt", "<", daysBefore(now, CONFIRM_DAYS))
    .execute();
  const isOver = decidedBefore(daysBefore(now, BLANK_DAYS));
  await tx
    .updateTable("reportAppeals")
    .set({ text: null })
    .where("text", "is not", null)
    .where("reportId", "in", (eb) =>
      eb.selectFrom("reports").select("id").where("state", "!=", "appealed").where(isOver),
    )
    .execute();
  await tx
    .updateTable("reports")
    .set({ ...NOBODY, text: null })
    .where("text", "is not", null)
    .where("state", "!=", "appealed")
    .where(isOver)
    .execute();
  await tx
    .deleteFrom("reports")
    .where("state", "in", ["stays", "restored"])
    .where(decidedBefore(daysBefore(now, FORGET_DAYS)))
    .execute();
}
