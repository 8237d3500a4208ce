import { z } from "zod";
import type { TenantTx } from "../../../../platform/db";
import { Missing } from "../../../../platform/errors";
import { announce } from "../../../../platform/events";
import { OptionalEmailInput } from "../../../../platform/forms/email-input";
import type { Messages } from "./messages";
import { countSince, findBarrier } from "./queries";
import { MOST_MAILS_PER_HOUR, stateAfter } from "./rules";

declare module "../../../../platform/events" {
  interface Topics {
    "portal.barrier_reported": { barrierId: string };
  }
}

export const BarrierInput = ({ errors }: Messages) =>
  z.object({
    place: z.string().trim().max(300, errors.long).default(""),
    text: z.string().trim().min(1, errors.text).max(5_000, errors.long),
    email: OptionalEmailInput(errors.email),
  });

type Reported = { portalId: string; input: z.infer<ReturnType<typeof BarrierInput>> };

const HOUR_MS = 3_600_000;

/** Keeps what somebody could not use, and tells the office by mail, unless it is flooded. */
export async function reportBarrier(tx: TenantTx, { portalId, input }: Reported, now: Date): Promise<void> {
  const recent = await countSince(tx, portalId, new Date(now.getTime() - HOUR_MS));
  const { id } = await tx
    .insertInto("barrierReports")
    .values({ portalId, place: input.place, text: input.text, email: input.email || null, createdAt: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (recent < MOST_MAILS_PER_HOUR) await announce(tx, "portal.barrier_reported", { barrierId: id });
}

/** Notes that somebody has answered. Throws Missing for one of another portal. */
export async function noteAnswered(
  tx: TenantTx,
  { portalId, barrierId }: { portalId: string; barrierId: string },
  now: Date,
): Promise<void> {
  const barrier = await findBarrier(tx, barrierId);
  if (barrier?.portalId !== portalId) throw new Missing("barrier");
  await tx
    .updateTable("barrierReports")
    .set({ state: stateAfter("answer", barrier.state), answeredAt: now })
    .where("id", "=", barrierId)
    .execute();
}
