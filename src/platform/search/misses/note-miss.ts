import { networkOf } from "../../http/client-address";
import type { Visit } from "../../http/env";
import { log } from "../../log";
import type { Question } from "../question/question";
import { openMissMemory } from "./memory";
import { countMiss, isListed } from "./queries";
import { FEWEST_PEOPLE, keptOf } from "./rules";

const memory = openMissMemory();

/**
 * Notes that somebody found nothing. Nothing is written before three people asked the same within a week; then it is
 * written beside the transaction of the page, which reads only. Of whoever cannot be told from others, nothing is noted.
 *
 * @example await noteMiss(c, question);
 */
export async function noteMiss({ var: { apart, portal, person, clientAddress, now } }: Visit, asked: Question) {
  const question = keptOf(asked);
  const asker = person?.id ?? (clientAddress && networkOf(clientAddress));
  if (question === undefined || asker === undefined) return;
  if (!memory.isShared({ key: `${portal.id} ${question}`, asker }, now)) return;
  const miss = { portalId: portal.id, question };
  const write = apart(async (tx) =>
    countMiss(tx, { ...miss, asked: (await isListed(tx, miss)) ? 1 : FEWEST_PEOPLE }, now),
  );
  await write.catch((error) => log.warn({ err: error }, "search: a question without hits was not noted"));
}
