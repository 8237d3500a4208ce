import { z } from "zod";
import { Refusal } from "../../errors";

const Base64Url = z.string().regex(/^[\w-]{1,20000}$/);
const Common = { id: Base64Url, rawId: Base64Url, type: z.literal("public-key") };
const Transport = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);

/** What a browser says about a new passkey. Other members of it are left out. */
export const NewPasskey = z.object({
  ...Common,
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z.array(Transport).max(10).catch([]),
  }),
});

/** What a browser says with a passkey that is used. */
export const UsedPasskey = z.object({
  ...Common,
  response: z.object({ clientDataJSON: Base64Url, authenticatorData: Base64Url, signature: Base64Url }),
});

const ClientData = z.object({ challenge: Base64Url });

/** Reads the answer out of the field of a form. Throws a Refusal when it is none. */
export function readAnswer<Answer>(schema: z.ZodType<Answer>, text: string): Answer {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new Refusal("passkey_failed");
  }
}

/** The challenge that was answered, as the browser repeats it. */
export function challengeIn(clientDataJson: string): string {
  const text = Buffer.from(clientDataJson, "base64url").toString("utf8");
  return readAnswer(ClientData, text).challenge;
}
