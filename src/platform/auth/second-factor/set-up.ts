import { z } from "zod";
import { Missing, Refusal, WrongInput } from "../../errors";
import type { Visit } from "../../http/env";
import type { Person } from "../session";
import { factorAdded, factorRemoved } from "./factors";
import type { Texts } from "./messages";
import {
  confirmAuthenticator,
  deleteAuthenticator,
  findBegun,
  insertAuthenticator,
  listAuthenticators,
} from "./queries";
import { appCodeIn, MAX_AUTHENTICATORS, newSecret, stepOf } from "./rules";

export const NameInput = (t: Texts) =>
  z.object({ name: z.string().trim().min(1, t.errors.name).max(60, t.errors.nameLong) });

export const CodeInput = z.object({ code: z.string().default("") });

/** Begins to set up an app; it counts for nothing before its first code was entered. Returns its id. */
export async function beginSetUp(c: Visit, actor: Person, { name }: { name: string }): Promise<string> {
  const { tx, secrets, now } = c.var;
  if ((await listAuthenticators(tx, actor.id)).length >= MAX_AUTHENTICATORS) throw new Refusal("too_many");
  return insertAuthenticator(tx, { personId: actor.id, name, secret: secrets.seal(newSecret()) }, now);
}

type First = { id: string; code: string; errors: Texts["errors"] };

/** Takes the first code of an app. From then on it counts. */
export async function finishSetUp(c: Visit, actor: Person, { id, code: typed, errors }: First): Promise<void> {
  const { tx, secrets, now } = c.var;
  const begun = await findBegun(tx, { id, personId: actor.id });
  if (!begun) throw new Missing("authenticator");
  const code = appCodeIn(typed);
  const step = code && stepOf({ secret: secrets.open(begun.secret), code, lastStep: 0 }, now);
  if (!step) throw new WrongInput({ code: code ? errors.clockHint : errors.codeMissing });
  if (await confirmAuthenticator(tx, { id, step }, now)) await factorAdded(c, actor);
}

/** Takes an app away. Nothing when it is gone already. */
export async function removeAuthenticator(c: Visit, actor: Person, id: string): Promise<void> {
  if (await deleteAuthenticator(c.var.tx, { id, personId: actor.id })) await factorRemoved(c, actor);
}
