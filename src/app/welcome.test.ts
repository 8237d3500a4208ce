import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfig } from "../platform/config";
import { welcome } from "./welcome";

const said = (env: Record<string, string>) => welcome(readConfig({ DATA_DIR: "data", ...env }), undefined);

test("the console says how to get in, and why not as somebody of the demo town", () => {
  assert.match(said({}), /jemanden aus der Beispielstadt wählen/);
  assert.doesNotMatch(said({}), /Andere Rechner/);
  assert.match(said({ HOST: "0.0.0.0" }), /mit Ihrer E-Mail-Adresse\nAndere Rechner erreichen diesen\./);
  assert.doesNotMatch(said({ HOST: "0.0.0.0", DEMO: "0" }), /Andere Rechner/);
});
