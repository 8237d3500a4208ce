import type { Locale } from "../../text";
import { Button, type Look } from "../../ui/button";
import type { Person } from "../session";
import { messages } from "./messages";

type Use = {
  kind: "use" /** Which passkeys may answer; any of this host when none is named. */;
  allowed?: readonly string[];
};
type Create = {
  kind: "create";
  person: Pick<Person, "id" | "name">;
  portalName: string /** Known already. */;
  known: readonly string[];
};

type PasskeyButtonProps = { locale: Locale; challenge: string; label: string; host: string; look?: Look } & (
  | Use
  | Create
);

/**
 * Inside a form: asks the device, puts the answer into the form and sends it. Shown where scripts run, and hidden where the browser cannot do that.
 *
 * @example
 * <PostForm form={form} action={passkeySignInPath}>
 *   <PasskeyButton kind="use" challenge={newChallenge(c, "use")} host={host} label={t.signIn} locale={locale} />
 * </PostForm>
 */
export const PasskeyButton = ({ locale, challenge, label, host, look = "filled", ...of }: PasskeyButtonProps) => {
  const ids = of.kind === "use" ? of.allowed : of.known;
  const person = of.kind === "create" ? of.person : undefined;
  return (
    <passkey-button
      kind={of.kind}
      challenge={challenge}
      host={host}
      ids={ids?.join(" ")}
      person={person && Buffer.from(person.id).toString("base64url")}
      person-name={person?.name}
      portal-name={of.kind === "create" ? of.portalName : undefined}
    >
      <input type="hidden" name="antwort" value="" />
      <Button wide look={look}>
        {label}
      </Button>
      <p class="field-error" role="alert" hidden>
        {messages[locale].cancelled}
      </p>
    </passkey-button>
  );
};
