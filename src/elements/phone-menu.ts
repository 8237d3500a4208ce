/**
 * `<phone-menu>` around a `<details>`: Escape and a click elsewhere close it, and the focus goes back to its word. It
 * closes when the focus goes on into the page, on which it lies.
 */
class PhoneMenu extends HTMLElement {
  #leave = new AbortController();

  connectedCallback() {
    const { signal } = this.#leave;
    this.addEventListener("keydown", (event) => event.key === "Escape" && this.#close(true), { signal });
    this.addEventListener("focusout", (event) => this.#follow(event.relatedTarget), { signal });
    document.addEventListener("click", (event) => this.contains(event.target as Node) || this.#close(false), {
      signal,
    });
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  /** Nothing has the focus while somebody is in another window. */
  #follow(target: EventTarget | null) {
    if (target instanceof Node && !this.contains(target)) this.#close(false);
  }

  #close(focus: boolean) {
    const details = this.querySelector("details");
    if (!details?.open) return;
    details.open = false;
    if (focus) details.querySelector("summary")?.focus();
  }
}

customElements.define("phone-menu", PhoneMenu);
