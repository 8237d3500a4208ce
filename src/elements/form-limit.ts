/** `<form-limit most="…">` inside a form: shows itself instead of sending when the texts are longer than so many bytes. */
class FormLimit extends HTMLElement {
  #leave = new AbortController();

  connectedCallback() {
    const { signal } = this.#leave;
    this.closest("form")?.addEventListener("submit", (event) => this.#weigh(event), { signal });
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  #weigh(event: SubmitEvent) {
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const texts = [...new FormData(event.currentTarget).values()].filter((value) => typeof value === "string");
    const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
    this.hidden = bytes <= Number(this.getAttribute("most"));
    if (this.hidden) return;
    event.preventDefault();
    this.focus();
    this.scrollIntoView({ block: "start" });
  }
}

customElements.define("form-limit", FormLimit);
