import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { SESSION_DAYS } from "../auth/session";
import type { Env } from "./env";

const isSecure = (origin: string) => origin.startsWith("https:");

/** Browsers hold the prefix to its promise (secure, this host only) behind https; plain http takes another name. */
export const sessionCookieName = (origin: string): string => (isSecure(origin) ? "__Host-session" : "session");

type Response = Pick<Context<Env>, "header" | "var" | "req">;

/** Gives the browser the token of a session. @example setSessionCookie(c, await openSession(tx, owner, now)); */
export const setSessionCookie = (c: Response, token: string) =>
  setCookie(c as Context<Env>, sessionCookieName(c.var.portal.origin), token, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isSecure(c.var.portal.origin),
    maxAge: SESSION_DAYS * 86_400,
  });

/** Takes it away again. */
export const dropSessionCookie = (c: Response) =>
  deleteCookie(c as Context<Env>, sessionCookieName(c.var.portal.origin), {
    path: "/",
    secure: isSecure(c.var.portal.origin),
  });

/** Keeps the language that a visitor chose, in the browser only. */
export const setLanguageCookie = (c: Response, locale: string) =>
  setCookie(c as Context<Env>, "sprache", locale, { path: "/", sameSite: "Lax", maxAge: 365 * 86_400 });
