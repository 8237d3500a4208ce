/** `<media-select>` around a `<select>` of the library: shows the picture that is chosen, or what the document is. */
class MediaSelect extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector("select");
    select?.addEventListener("change", () => {
      const { picture, note = "" } = select.selectedOptions[0]?.dataset ?? {};
      this.#show(picture);
      const said = this.querySelector("p");
      if (said) said.textContent = note;
    });
  }

  #show(url: string | undefined) {
    const shown = this.querySelector("img");
    if (!url) return shown?.remove();
    const image = shown ?? document.createElement("img");
    image.className = "media-picked";
    image.alt = "";
    image.src = url;
    if (!shown) this.append(image);
  }
}

customElements.define("media-select", MediaSelect);
