import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfig } from "../platform/config";
import { welcome } from "./welcome";

const said = (env: Record<string, string>, isDev = false) =>
  welcome(readConfig({ DATA_DIR: "data", ...env }), { setUpCode: undefined, isDev });

test("the console says how to get in, and why not as somebody of the demo town", () => {
  assert.match(said({}, true), /jemanden aus der Beispielstadt wählen/);
  assert.doesNotMatch(said({}), /Beispielstadt|Andere Rechner/);
  assert.match(said({ HOST: "0.0.0.0" }), /mit Ihrer E-Mail-Adresse\nAndere Rechner erreichen diesen\./);
  assert.doesNotMatch(said({ HOST: "0.0.0.0", DEMO: "0" }), /Andere Rechner/);
});

test("who can be reached by others without https is told so", () => {
  assert.match(said({ HOST: "0.0.0.0" }), /\nAchtung: Ohne https/);
  assert.match(said({ BASE_URL: "http://rathaus.example" }), /\nAchtung: Ohne https/);
  assert.doesNotMatch(said({ HOST: "0.0.0.0", BASE_URL: "https://rathaus.example" }), /Achtung/);
  assert.doesNotMatch(said({}), /Achtung/);
});
