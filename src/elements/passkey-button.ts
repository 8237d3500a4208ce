const bytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const base64Url = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/**
 * `<passkey-button kind="use | create" challenge host ids>` around a button: asks the device, puts its answer into the
 * field "antwort" of the form, and sends that.
 */
class PasskeyButton extends HTMLElement {
  isBusy = false;

  connectedCallback() {
    this.hidden = !("PublicKeyCredential" in window);
    // For browsers whose styles do not know whether scripts run.
    this.classList.add("is-ready");
    this.querySelector("button")?.addEventListener("click", (event) => {
      const field = this.querySelector("input");
      const name = field?.form?.elements.namedItem("name");
      const isUnnamed = name instanceof HTMLInputElement && name.value.trim() === "";
      // Without a name the server says what is missing, before the device has made anything.
      if (!field || field.value || isUnnamed) return;
      event.preventDefault();
      if (this.isBusy) return;
      this.isBusy = true;
      this.ask(field)
        .catch(() => this.say(true))
        .finally(() => {
          this.isBusy = false;
        });
    });
  }

  async ask(field: HTMLInputElement) {
    this.say(false);
    const answer = this.getAttribute("kind") === "create" ? await this.create() : await this.use();
    field.value = JSON.stringify(answer);
    field.form?.requestSubmit(this.querySelector("button"));
    // Whoever comes back to the page asks the device anew.
    field.value = "";
  }

  async use() {
    const credential = await navigator.credentials.get({
      publicKey: {
        challenge: this.bytesOf("challenge"),
        rpId: this.textOf("host"),
        userVerification: "required",
        allowCredentials: this.credentials(),
      },
    });
    return answerOf(credential, (response: AuthenticatorAssertionResponse) => ({
      authenticatorData: base64Url(response.authenticatorData),
      signature: base64Url(response.signature),
    }));
  }

  async create() {
    const name = this.textOf("person-name");
    const credential = await navigator.credentials.create({
      publicKey: {
        challenge: this.bytesOf("challenge"),
        rp: { id: this.textOf("host"), name: this.textOf("portal-name") },
        user: { id: this.bytesOf("person"), name, displayName: name },
        // Ed25519, P-256, RSA: whatever devices can do.
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        excludeCredentials: this.credentials(),
      },
    });
    return answerOf(credential, (response: AuthenticatorAttestationResponse) => ({
      attestationObject: base64Url(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    }));
  }

  credentials(): PublicKeyCredentialDescriptor[] {
    const ids = this.textOf("ids").split(" ").filter(Boolean);
    return ids.map((id) => ({ type: "public-key", id: bytes(id) }));
  }

  textOf(name: string) {
    return this.getAttribute(name) ?? "";
  }

  bytesOf(name: string) {
    return bytes(this.textOf(name));
  }

  say(isWrong: boolean) {
    const trouble = this.querySelector<HTMLElement>("[role=alert]");
    if (trouble) trouble.hidden = !isWrong;
  }
}

/** The parts of an answer that the server checks; browsers that give it as JSON themselves are too new. */
function answerOf<Response extends AuthenticatorResponse>(
  credential: Credential | null,
  more: (response: Response) => Record<string, unknown>,
) {
  if (!(credential instanceof PublicKeyCredential)) throw new Error("no passkey");
  const response = credential.response as Response;
  return {
    id: credential.id,
    rawId: base64Url(credential.rawId),
    type: credential.type,
    response: { clientDataJSON: base64Url(response.clientDataJSON), ...more(response) },
  };
}

customElements.define("passkey-button", PasskeyButton);

// A module of its own, which is asked for where it is needed.
export {};
