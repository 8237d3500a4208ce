import assert from "node:assert/strict";
import { createMeasure } from "../../src/domains/measures";
import { makeAdmin } from "../../src/domains/people";
import { audit } from "../../src/platform/audit";
import { actAs } from "../../src/platform/db";
import { appealUrl, decisionUrl, reportUrl } from "../../src/platform/reports/urls";
import type { Browser } from "./browser";
import { letFollow } from "./sign-in";
import { NOW, openWorld } from "./world";

type Said = { reason?: string; text?: string; email?: string };
type Decided = { outcome?: "stays" | "hidden"; ground?: string; reasons?: string };
type Reader = Pick<Browser, "get">;

/**
 * The world with a measure of the city that Rosa made, and Petra who runs the installation beside Amir. `object` is the
 * id of the measure, and `place` its page.
 *
 * @example const { report, decide } = await openReportsWorld(); await report(); await decide(world.amir);
 */
export async function openReportsWorld() {
  const world = await openWorld();
  const { organisationId: ownerOrganisationId, portalId } = world.places.city;
  const measure = { slug: "baenke", title: "Bänke am Badweg", summary: "18 Bänke stehen.", lead: "Bauhof" };
  const object = await world.inCity(async (tx) => {
    const state = { status: "running" as const, dueOn: null };
    const id = await createMeasure(tx, { ownerOrganisationId, portalId, ...measure, ...state }, NOW);
    await actAs(tx, world.rosa.id, ownerOrganisationId);
    await audit(tx, { act: "measures.measure_created", objectId: id }, NOW);
    return id;
  });
  const petra = await world.addResident("Petra");
  await world.inCity((tx) => makeAdmin(tx, petra.id));
  const reports = () => world.inCity((tx) => tx.selectFrom("reports").selectAll().orderBy("createdAt").execute());
  const only = async () => {
    const [report, ...more] = await reports();
    assert.ok(report && more.length === 0, `${more.length + 1} reports`);
    return report;
  };
  const form = async (as: Reader = world.visitor, id = object) =>
    (await as.get(reportUrl(id))).form("Meldung abschicken");
  return {
    ...{ world, object, petra, reports, only, form },
    place: "/massnahmen/baenke",
    report: async (said: Said = {}, as?: Reader) =>
      (await form(as)).fill({ reason: "wrong", text: "Es sind nur 16 Bänke.", ...said }).submit(),
    decide: async (as: Reader, { outcome = "hidden", ground, reasons = "Das Bild ist fremd." }: Decided = {}) => {
      const page = await as.get(decisionUrl((await only()).id));
      const grounds = outcome === "hidden" ? { ground: ground ?? "law" } : {};
      return page
        .form("Entscheiden und allen mitteilen")
        .fill({ outcome, reasons, ...grounds })
        .submit();
    },
    appeal: async (as: Reader, text = "Das Bild habe ich selbst gemacht.") => {
      const page = await as.get(appealUrl((await only()).id));
      return page.form("Widerspruch abschicken").fill({ text }).submit();
    },
    /** Subjects of the mails to somebody, after everything has followed. */
    mailsTo: async (address: string) => {
      await letFollow(world);
      const mails = await world.inCity((tx) =>
        tx
          .selectFrom("mails")
          .select(["subject", "text", "html"])
          .where("recipient", "=", address)
          .orderBy("key")
          .execute(),
      );
      return mails;
    },
  };
}

export type ReportsWorld = Awaited<ReturnType<typeof openReportsWorld>>;
