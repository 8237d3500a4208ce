/** `<phone-menu>` around a `<details>`: Escape and a click elsewhere close it, and the focus goes back to its word. */
class PhoneMenu extends HTMLElement {
  #leave = new AbortController();

  connectedCallback() {
    const { signal } = this.#leave;
    this.addEventListener("keydown", (event) => event.key === "Escape" && this.#close(true), { signal });
    document.addEventListener("click", (event) => this.contains(event.target as Node) || this.#close(false), {
      signal,
    });
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  #close(focus: boolean) {
    const details = this.querySelector("details");
    if (!details?.open) return;
    details.open = false;
    if (focus) details.querySelector("summary")?.focus();
  }
}

customElements.define("phone-menu", PhoneMenu);
