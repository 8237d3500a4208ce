import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Viewer } from "../audience";
import type { Person } from "../auth/session";
import type { Apart, TenantTx } from "../db";
import type { Uploads } from "../files/uploads";
import type { Slots } from "../objects/slots";
import type { Portal } from "../portals/portal";
import type { Secrets } from "../secrets";
import type { Locale } from "../text";
import type { Assets } from "./assets";
import type { FormToken } from "./form-token";

/** What every handler finds in `c.var`. */
export type Env = {
  /** What the server adds; tests call the app without one. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    now: Date;
    locale: Locale;
    portal: Portal;
    assets: Assets;
    tx: TenantTx;
    /** A transaction of its own, for what has to survive a refusal: counters, lockouts, notes of what was read. */
    apart: Apart;
    /**
     * Makes the answer when the transaction is over: for what takes long or comes over a network. What was set with
     * `header` before wins over its headers; a refusal that comes after it wins over all of it.
     */
    afterwards: (make: () => Promise<Response>) => Response;
    person: Person | undefined;
    viewer: Viewer;
    formToken: FormToken;
    /** Seals what the database alone must not tell. */
    secrets: Pick<Secrets, "seal" | "open">;
    slots: Slots;
    /** What became of the files of the form that was posted. */
    uploads: Uploads;
    /** Address of the client as far as it can be known; undefined behind a proxy that nobody declared. */
    clientAddress: string | undefined;
  };
};

/** A request as pages and forms see it, behind whatever policy: they read what was set and set nothing. */
export type Visit = Pick<Context<Env>, "var" | "req" | "html" | "text" | "body" | "header" | "status" | "redirect">;
