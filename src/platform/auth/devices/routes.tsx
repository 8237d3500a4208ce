import { Hono } from "hono";
import { z } from "zod";
import { Missing } from "../../errors";
import { type Form, newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env, Visit } from "../../http/env";
import type { Acting } from "../../http/policy";
import { signedIn } from "../../http/policy";
import { shellOf } from "../../http/shell";
import { endSessions } from "../revoke";
import type { Person } from "../session";
import { listSessions } from "../sessions";
import { devicesUrl, endOthersUrl } from "./urls";
import { DevicesPage } from "./views";

/**
 * Where a person is signed in, and an end to it.
 *
 * @example app.route("/", deviceRoutes);
 */
export const deviceRoutes = new Hono<Env & Acting>()
  .get(devicesUrl, signedIn, (c) => showDevices(c, c.var.actor, newForm(c)))
  .get(`${devicesUrl}/*`, signedIn, (c) => c.redirect(devicesUrl))
  .post(endOthersUrl, signedIn, (c) => {
    const { id, mainSessionId } = c.var.actor;
    return endAndShow(c, c.var.actor, () => endSessions(c.var.tx, { personId: id, exceptSessionId: mainSessionId }));
  })
  .post(`${devicesUrl}/:id{[0-9a-f-]{36}}/beenden`, signedIn, (c) => {
    const sessionId = c.req.param("id");
    return endAndShow(c, c.var.actor, async () => {
      const ended = await endSessions(c.var.tx, { personId: c.var.actor.id, sessionId });
      if (ended === 0) throw new Missing("session");
    });
  });

const endAndShow = (c: Visit, actor: Person, end: () => Promise<unknown>) =>
  submitForm(c, {
    schema: z.object({}),
    attempt: end,
    refusals: {},
    page: (form) => showDevices(c, actor, form),
    next: devicesUrl,
  });

async function showDevices(c: Visit, actor: Person, form: Form) {
  const sessions = await listSessions(c.var.tx, actor.id, c.var.now);
  return c.html(<DevicesPage shell={shellOf(c)} form={form} sessions={sessions} currentId={actor.mainSessionId} />);
}
