import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addMeasure, openHttpWorld } from "../../../tests/support/http-world";
import { HOSTS } from "../../../tests/support/world";
import { LIMITS } from "../http/rate-limit";
import { reportUrl } from "./urls";

let world: Awaited<ReturnType<typeof openHttpWorld>>;
let object: string;
before(async () => {
  world = await openHttpWorld({ limits: { ...LIMITS, formsPerAddress: { burst: 3, perMinute: 0 } } });
  object = await addMeasure(world, "Bänke am Badweg");
});
after(() => world.close());

const reports = () => world.inCity((tx) => tx.selectFrom("reports").select("text").orderBy("text").execute());

test("two visitors never get the same form, and who reports far too often is told to wait", async () => {
  const visitor = world.at(HOSTS.city);
  const forms = [];
  for (let n = 1; n <= 4; n++) {
    const form = (await visitor.get(reportUrl(object))).form("Meldung abschicken");
    forms.push(form.fill({ reason: "wrong", text: `Nummer ${n}` }));
  }
  assert.equal(new Set(forms.map((form) => form.values().number)).size, 4);
  const statuses = [];
  for (const form of forms) statuses.push((await form.submit()).status);
  assert.deepEqual(statuses, [303, 303, 303, 429]);
  assert.deepEqual(
    (await reports()).map(({ text }) => text),
    ["Nummer 1", "Nummer 2", "Nummer 3"],
  );
});
