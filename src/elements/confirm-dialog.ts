/** `<confirm-dialog>` around a `<details>`: the question opens as a modal dialog instead of below its button. */
class ConfirmDialog extends HTMLElement {
  connectedCallback() {
    const summary = this.querySelector("summary");
    const body = this.querySelector(".confirm-body");
    if (!summary || !body || this.querySelector("dialog")) return;
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    const heading = body.querySelector("h2");
    if (heading) {
      heading.id ||= `frage-${Math.random().toString(36).slice(2, 8)}`;
      dialog.setAttribute("aria-labelledby", heading.id);
    }
    const cancel = document.createElement("button");
    cancel.type = "button";
    cancel.className = "btn btn--line";
    cancel.textContent = this.getAttribute("cancel");
    // Who presses the return key twice shall not have said yes.
    cancel.autofocus = true;
    cancel.addEventListener("click", () => dialog.close());
    dialog.append(body, cancel);
    this.append(dialog);
    summary.setAttribute("role", "button");
    summary.addEventListener("click", (event) => {
      event.preventDefault();
      dialog.showModal();
    });
  }
}

customElements.define("confirm-dialog", ConfirmDialog);
