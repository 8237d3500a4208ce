import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { previews } from "../../src/app/previews";

const MAIL_FUNCTION = /export (?:const|function) (\w+Mail)\b/g;

const mailFiles = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)mails\.tsx$/.test(file))
  .map((file) => join("src", file));

const mailFunctions = mailFiles.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(MAIL_FUNCTION)].map(([, name = ""]) => ({ file, name })),
);

test("every mail that the product can send can be looked at under /dev/mails", () => {
  assert.ok(mailFunctions.length > 0);
  const missing = mailFunctions.filter(({ name }) => !Object.hasOwn(previews, name));
  assert.deepEqual(missing, []);
});

test("every preview belongs to a mail, and every file of mails has one", () => {
  const names = new Set(mailFunctions.map(({ name }) => name));
  assert.deepEqual(
    Object.keys(previews).filter((name) => !names.has(name)),
    [],
  );
  assert.deepEqual(
    mailFiles.filter((file) => !mailFunctions.some((found) => found.file === file)),
    [],
    "a mail function is exported under a name that ends in Mail",
  );
});
