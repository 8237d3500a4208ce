import type { Reaction } from "../../events/react";
import { queueMail } from "../../mail/queue";
import { prepareSignInMail } from "./prepare-mail";

/** What follows from "sign_in.asked". Nothing, when nobody here has the address: strangers get no mail from us. */
export const sendSignInMail: Reaction<{ requestId: string }> = async (tx, asked, around, now) => {
  const delivery = await prepareSignInMail(tx, asked, around, now);
  if (delivery) await queueMail(tx, delivery, now);
};
