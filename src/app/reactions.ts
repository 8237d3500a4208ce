import type { TenantTx } from "../platform/db";
import type { Topics } from "../platform/events";

type Reaction<Payload> = (tx: TenantTx, payload: Payload, now: Date) => Promise<void>;

/** What follows from what was announced. Each reads the state again before it acts. */
export const reactions: { [Topic in keyof Topics]: readonly Reaction<Topics[Topic]>[] } = {};
