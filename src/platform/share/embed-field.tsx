type EmbedFieldProps = { id: string; label: string; markup: string };

/** Markup to copy: a text field that nobody can change. */
export const EmbedField = ({ id, label, markup }: EmbedFieldProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <textarea
      class="input embed"
      id={id}
      rows={Math.min(12, markup.split("\n").length + 1)}
      readonly
      spellcheck={false}
    >
      {markup}
    </textarea>
  </div>
);

/** Addresses of this portal, as they have to stand on another website. */
export const absoluteLinks = (markup: string, origin: string): string =>
  markup.replaceAll(/\b(href|src)="\/(?!\/)/g, `$1="${origin}/`);
