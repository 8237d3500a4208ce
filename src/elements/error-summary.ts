/** `<error-summary>`: takes the focus when the page comes back with errors, and its links put the cursor into the field. */
class ErrorSummary extends HTMLElement {
  connectedCallback() {
    this.focus();
    this.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const field = link?.hash && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field) return;
      event.preventDefault();
      field.focus();
      (field.closest(".field") ?? field).scrollIntoView({ block: "start" });
    });
  }
}

customElements.define("error-summary", ErrorSummary);
