import { createHourSum } from "../src/domains/hours";
import { createMeasure, createPledge } from "../src/domains/measures";
import { createOpportunity } from "../src/domains/opportunities";
import { createRecommendation } from "../src/domains/recommendations";
import type { TenantTx } from "../src/platform/db";
import { link } from "../src/platform/objects";
import { stateAccessibility } from "./accessibility";
import type { Place, Thread } from "./town";
import { countReaders } from "./views";

type Ground = { tx: TenantTx; portalId: string; owners: Map<string, string>; ownSlug: string; now: Date };

const MINUTE = 60_000;

/** Spins the threads of a place and hangs its other offers beside them. The first thread is the one tied last. */
export async function spin(tx: TenantTx, place: Place, now: Date): Promise<void> {
  const organisations = await tx.selectFrom("organisations").select(["slug", "id"]).execute();
  const owners = new Map(organisations.map(({ slug, id }) => [slug, id]));
  const portal = tx
    .selectFrom("portals")
    .select(["id", "ownerOrganisationId"])
    .where("ownerOrganisationId", "=", owners.get(place.slug) ?? null);
  const { id: portalId, ownerOrganisationId } = await portal.executeTakeFirstOrThrow();
  const ground: Ground = { tx, portalId, owners, ownSlug: place.slug, now };
  for (const [index, thread] of place.threads.entries())
    await spinOne({ ...ground, now: new Date(now.getTime() - index * MINUTE) }, thread);
  for (const offer of place.offers) await createOpportunity(tx, owned(ground, offer), now);
  await stateAccessibility(tx, { place, portal: { id: portalId, ownerOrganisationId } }, now);
  await countReaders(tx, portalId, now);
}

async function spinOne(ground: Ground, thread: Thread) {
  const { tx, now } = ground;
  const each = async <Row extends By>(rows: Row[], create: Create<Row>) => {
    const ids: string[] = [];
    for (const row of rows) ids.push(await create(tx, owned(ground, row), now));
    return ids;
  };
  const knots = [
    await each([thread.recommendation], createRecommendation),
    await each(thread.pledges ?? [], createPledge),
    await each(thread.measures ?? [], createMeasure),
    await each(thread.offers ?? [], createOpportunity),
    await each(thread.hours ?? [], createHourSum),
    thread.result ? [await resultCalled(ground, thread.result)] : [],
  ].filter(({ length }) => length > 0);
  for (const [step, next] of knots.slice(1).entries())
    for (const from of knots[step] ?? [])
      for (const to of next) await link(tx, { from, relation: "leads_to", to }, now);
}

type By = { by?: string };
type Owned<Row> = Omit<Row, "by"> & { ownerOrganisationId: string; portalId: string };
type Create<Row> = (tx: TenantTx, row: Owned<Row>, now: Date) => Promise<string>;

function owned<Row extends By>({ owners, ownSlug, portalId }: Ground, { by, ...row }: Row): Owned<Row> {
  const ownerOrganisationId = owners.get(by ?? ownSlug);
  if (!ownerOrganisationId) throw new Error(`The demo knows no organisation ${by}`);
  return { ...row, ownerOrganisationId, portalId };
}

async function resultCalled({ tx, portalId }: Ground, title: string): Promise<string> {
  const entry = tx
    .selectFrom("objects")
    .innerJoin("timelineEntries", "timelineEntries.id", "objects.id")
    .innerJoin("listings", "listings.objectId", "objects.id")
    .select("objects.id")
    .where("objects.title", "=", title)
    .where("timelineEntries.locale", "=", "de")
    .where("portalId", "=", portalId);
  return (await entry.executeTakeFirstOrThrow(() => new Error(`The demo has no result called „${title}“`))).id;
}
