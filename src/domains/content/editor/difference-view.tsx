import type { Locale } from "../../../platform/text";
import { Notice } from "../../../platform/ui/notice";
import { editorTexts } from "./messages";
import type { Piece } from "./word-difference";

/** Of what is the same, only the words around a change are shown. */
const AROUND = 120;

/** What was there and is not, and the other way round, within the words around it. */
export const Difference = ({ locale, pieces }: { locale: Locale; pieces: Piece[] }) => {
  const t = editorTexts[locale].history;
  return (
    <div class="difference as-written">
      {pieces.map(({ kind, text }, index) => {
        if (kind === "removed") {
          return (
            <del>
              <span class="sr">{t.wasRemoved}</span>
              {text}
            </del>
          );
        }
        if (kind === "added") {
          return (
            <ins>
              <span class="sr">{t.wasAdded}</span>
              {text}
            </ins>
          );
        }
        return <span>{shortened(text, { isFirst: index === 0, isLast: index === pieces.length - 1 })}</span>;
      })}
    </div>
  );
};

function shortened(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const [start, end] = [isFirst ? "" : text.slice(0, AROUND), isLast ? "" : text.slice(-AROUND)];
  return start.length + end.length >= text.length ? text : `${start} … ${end}`;
}

/** Somebody else has saved meanwhile: what the typed version would change. */
export const Conflict = ({ locale, pieces }: { locale: Locale; pieces: Piece[] }) => {
  const t = editorTexts[locale].conflict;
  return (
    <Notice kind="warn" title={t.title}>
      <p>{t.text}</p>
      <Difference locale={locale} pieces={pieces} />
    </Notice>
  );
};
