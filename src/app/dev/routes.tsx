import { Hono } from "hono";
import { z } from "zod";
import { type Form, newForm } from "../../platform/forms/form";
import { submitForm } from "../../platform/forms/submit";
import type { Env, Visit } from "../../platform/http/env";
import { everybody } from "../../platform/http/policy";
import { PRIVATE } from "../../platform/http/security-headers";
import { shellOf } from "../../platform/http/shell";
import { PartsPage } from "../../platform/ui/parts-page";
import type { MovableClock } from "./clock";
import { ClockPage } from "./clock-page";
import { LibraryParts } from "./library-parts";
import { clockUrl } from "./urls";

const Move = z.object({ days: z.coerce.number().int().min(0).max(366) });

/** Pages for those who build this. Only with demo data, and only on this machine. */
export const devRoutes = (clock: Pick<MovableClock, "forward" | "reset">) =>
  new Hono<Env>()
    .get("/dev/teile", everybody, (c) =>
      c.html(
        <PartsPage shell={shellOf(c)}>
          <LibraryParts locale={c.var.locale} />
        </PartsPage>,
      ),
    )
    .get(clockUrl, everybody, (c) => showClock(c, newForm(c)))
    .post(clockUrl, everybody, (c) =>
      submitForm(c, {
        schema: Move,
        attempt: async ({ days }) => (days === 0 ? clock.reset() : clock.forward(days)),
        refusals: {},
        page: (form) => showClock(c, form),
        next: clockUrl,
      }),
    );

function showClock(c: Visit, form: Form) {
  c.header("cache-control", PRIVATE);
  return c.html(<ClockPage shell={shellOf(c)} form={form} now={c.var.now} />);
}
