import { z } from "zod";
import type { TenantTx } from "../../../platform/db";
import type { DraftPlace } from "./queries";
import { changeDraft } from "./save-draft";
import { moving, puttingBack, removing, type Snapshot } from "./snapshot";

const orderActs = {
  up: (content: Snapshot, id: string) => moving(content, id, -1),
  down: (content: Snapshot, id: string) => moving(content, id, 1),
  remove: removing,
  restore: puttingBack,
};

/** The button of a section that was pressed: "up:<id>". */
export const OrderInput = z.object({
  do: z.string().transform((text, context) => {
    const [act = "", id = ""] = text.split(":");
    const isId = z.uuid().safeParse(id).success;
    if (isId && Object.hasOwn(orderActs, act)) return { act: act as keyof typeof orderActs, id };
    context.addIssue({ code: "custom", message: "" });
    return z.NEVER;
  }),
});

type Ordering = { place: DraftPlace; personId: string; act: keyof typeof orderActs; id: string };

/** Moves a section, takes it out or puts it back. Nobody stands in the way of anybody. */
export const orderSections = (tx: TenantTx, { place, personId, act, id }: Ordering, now: Date) =>
  changeDraft(tx, { place, personId, part: "order", change: (content) => orderActs[act](content, id) }, now);
