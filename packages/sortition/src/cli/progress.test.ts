import assert from "node:assert/strict";
import { test } from "node:test";
import { progressOn } from "./progress";

test("on a screen the step and what is missing stand in one line that is wiped at the end; in a file stands nothing", () => {
  for (const isTTY of [true, false]) {
    const written: string[] = [];
    const { show, end } = progressOn({ isTTY, write: (text: string) => written.push(text) });
    show({ step: "check", round: 0, panels: 0 });
    show({ step: "mix", round: 3, panels: 120, gap: 0.01234 });
    end();
    const lines = ["Vorgaben prüfen: 0 Gruppen", "Gruppen mischen: 120 Gruppen, es fehlen 1,234 %", ""];
    assert.deepEqual(written, isTTY ? lines.map((line) => `\r\u001B[K${line}`) : []);
  }
});
