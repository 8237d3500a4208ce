import { createHmac, timingSafeEqual } from "node:crypto";

/** Says that a form comes from a page of ours: made for one session (or for visitors), valid for half a day. */
export type FormToken = {
  /** A fresh token for a form of this request. */
  issue: () => string;
  check: (token: string | undefined) => "valid" | "expired" | "wrong";
};

const VALID_MS = 12 * 3_600_000;

/**
 * Tokens of one request. Nothing is kept: the token carries its time and a keyed hash over it and the session.
 *
 * @example formToken(secrets.keyFor("form-tokens"), person?.sessionId, now).issue()
 */
export function formToken(key: Buffer, sessionId: string | undefined, now: Date): FormToken {
  const sign = (time: string) =>
    createHmac("sha256", key)
      .update(`${time} ${sessionId ?? "visitor"}`)
      .digest("base64url");
  return {
    issue: () => {
      const time = now.getTime().toString(36);
      return `${time}.${sign(time)}`;
    },
    check: (token) => {
      const [time = "", signature = ""] = token?.split(".") ?? [];
      if (!isSame(signature, sign(time))) return "wrong";
      return now.getTime() - Number.parseInt(time, 36) > VALID_MS ? "expired" : "valid";
    },
  };
}

function isSame(a: string, b: string): boolean {
  const [given, wanted] = [Buffer.from(a), Buffer.from(b)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
