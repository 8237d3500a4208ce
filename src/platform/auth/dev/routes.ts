import { Hono } from "hono";
import { z } from "zod";
import { Missing } from "../../errors";
import { submitForm } from "../../forms/submit";
import type { Env } from "../../http/env";
import { everybody } from "../../http/policy";
import { urlAfterSignIn } from "../hand-over/hand-over";
import { openSessionHere } from "../sign-in/open-session";
import { destinationOf } from "../sign-in/pages";
import { findPersonName } from "../sign-in/queries";
import { signInUrl } from "../sign-in/urls";
import { devSignInPath } from "./urls";

const Input = z.object({
  person: z.uuid(),
  portal: z.string().optional(),
  weiter: z.string().optional(),
});

/**
 * "Anmelden als …": signs in as anybody, without a mail. Mounted only with demo data on a loopback address.
 *
 * @example if (isDev) app.route("/", devSignInRoutes);
 */
export const devSignInRoutes = new Hono<Env>()
  .get(devSignInPath, everybody, (c) => c.redirect(signInUrl))
  .post(devSignInPath, everybody, (c) =>
    submitForm(c, {
      schema: Input,
      attempt: async ({ person, portal, weiter }) => {
        if (!(await findPersonName(c.var.tx, person))) throw new Missing("person");
        const { portalId, next } = await destinationOf(c, { portal, weiter });
        const sessionId = await openSessionHere(c, person);
        return urlAfterSignIn(c, { sessionId, portalId, next });
      },
      refusals: {},
      page: () => c.redirect(signInUrl, 303),
      next: (url) => url,
    }),
  );
