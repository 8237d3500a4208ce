import assert from "node:assert/strict";
import { attribute, type Document, decode, type Element, textOf } from "./markup";

export type Value = string | File | readonly string[];

/** What a browser would send. */
export type Sending = { method: "GET" | "POST"; path: string; body: FormData; isMultipart: boolean };

/** The form that has a button with this label, as its markup has filled it. */
export function findForm(page: Document, label: string, here: string) {
  const forms = page.querySelectorAll("form");
  const found = forms.find((form) => buttonIn(form, label) !== undefined);
  const labels = forms.flatMap((form) => form.querySelectorAll("button").map(textOf));
  assert.ok(found, `No form has the button "${label}". There are: ${labels.join(", ")}`);
  const values = new Map(initialValues(found));
  const form = {
    /** The values as they stand in the form. */
    values: () => Object.fromEntries(values),
    /** Types into fields, ticks and chooses. A field that the form does not have is a mistake of the test. */
    fill: (typed: Record<string, Value>) => {
      for (const [name, value] of Object.entries(typed)) {
        assert.ok(hasField(found, name), `The form "${label}" has no field "${name}".`);
        values.set(name, value);
      }
      return form;
    },
    sending: (): Sending => sendingOf(found, buttonIn(found, label), values, here),
  };
  return form;
}

const buttonIn = (form: Element, label: string) =>
  form.querySelectorAll("button").find((button) => textOf(button) === label);

const hasField = (form: Element, name: string) =>
  form.querySelectorAll("input, textarea, select").some((field) => attribute(field, "name") === name);

function sendingOf(form: Element, button: Element | undefined, values: Map<string, Value>, here: string): Sending {
  const body = new FormData();
  for (const [name, value] of values) for (const one of [value].flat()) body.append(name, one);
  const act = button && attribute(button, "name");
  if (button && act) body.append(act, attribute(button, "value") ?? "");
  const isMultipart = attribute(form, "enctype") === "multipart/form-data";
  const method = attribute(form, "method")?.toUpperCase() === "POST" ? "POST" : "GET";
  return { method, path: attribute(form, "action") ?? here, body, isMultipart };
}

function initialValues(form: Element): [string, Value][] {
  const values = new Map<string, string[]>();
  for (const field of form.querySelectorAll("input, textarea, select")) {
    const name = attribute(field, "name");
    const value = valueIn(field);
    if (name && value !== undefined && !field.hasAttribute("disabled"))
      values.set(name, [...(values.get(name) ?? []), value]);
  }
  return [...values].map(([name, [first = "", ...more]]) => [name, more.length > 0 ? [first, ...more] : first]);
}

function valueIn(field: Element): string | undefined {
  if (field.tagName === "textarea") return decode(field.textContent).replace(/^\r?\n/, "");
  if (field.tagName === "select") return chosen(field);
  const type = attribute(field, "type") ?? "text";
  if (["submit", "button", "reset", "image", "file"].includes(type)) return undefined;
  if (["checkbox", "radio"].includes(type) && !field.hasAttribute("checked")) return undefined;
  return attribute(field, "value") ?? (type === "checkbox" || type === "radio" ? "on" : "");
}

function chosen(select: Element): string | undefined {
  const options = select.querySelectorAll("option");
  const option = options.find((one) => one.hasAttribute("selected")) ?? options[0];
  return option && (attribute(option, "value") ?? textOf(option));
}
