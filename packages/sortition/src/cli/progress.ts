import type { Progress } from "../fair/portfolio";

type Screen = { isTTY?: boolean; write: (text: string) => unknown };

const STEPS: Record<Progress["step"], string> = {
  check: "Vorgaben prüfen",
  panels: "Gruppen sammeln",
  mix: "Gruppen mischen",
  lottery: "Gruppen der Losung zusammenstellen",
};

/**
 * Shows on a screen how far a draw is, in one line that is written over; `end` wipes it. Says nothing where the output
 * goes into a file.
 */
export function progressOn(screen: Screen): { show: (progress: Progress) => void; end: () => void } {
  const write = (text: string) => (screen.isTTY ? screen.write(`\r\u001B[K${text}`) : undefined);
  return {
    show: ({ step, panels, gap }) => {
      const missing = gap === undefined ? "" : `, es fehlen ${(gap * 100).toFixed(3).replace(".", ",")} %`;
      write(`${STEPS[step]}: ${panels} Gruppen${missing}`);
    },
    end: () => {
      write("");
    },
  };
}
