import { prepareSignInMail } from "../platform/auth";
import type { TenantTx } from "../platform/db";
import type { Reactions } from "../platform/events/react";
import { type Delivery, queueMail } from "../platform/mail/queue";

/** What follows from what was announced. Each reads the state again before it acts. */
export const reactions: Reactions = {
  "sign_in.asked": [
    async (tx, asked, around, now) => sendIfAny(tx, await prepareSignInMail(tx, asked, around, now), now),
  ],
};

const sendIfAny = async (tx: TenantTx, mail: Delivery | undefined, now: Date) => mail && queueMail(tx, mail, now);
