/** `<years-nav>`: marks the year that is being read. */
class YearsNav extends HTMLElement {
  #watcher: IntersectionObserver | undefined;

  connectedCallback() {
    const links = [...this.querySelectorAll("a")];
    const linkOf = new Map<Element, HTMLAnchorElement>();
    for (const link of links) {
      const section = document.getElementById(link.hash.slice(1))?.parentElement;
      if (section) linkOf.set(section, link);
    }
    this.#watcher = new IntersectionObserver(
      (entries) => {
        const seen = entries.find((entry) => entry.isIntersecting);
        const current = seen && linkOf.get(seen.target);
        if (!current) return;
        for (const link of links) link.toggleAttribute("aria-current", false);
        current.setAttribute("aria-current", "true");
        const row = current.closest("ul");
        row?.scrollTo({ left: current.offsetLeft - row.clientWidth / 3 });
      },
      { rootMargin: "-20% 0px -75% 0px" },
    );
    links[0]?.setAttribute("aria-current", "true");
    for (const section of linkOf.keys()) this.#watcher.observe(section);
  }

  disconnectedCallback() {
    this.#watcher?.disconnect();
  }
}

customElements.define("years-nav", YearsNav);
