import type { App } from "./browser";
import { databaseOf, queryAt } from "./product";

/** Changes one entry of the timeline again and again, as an editor does, until nobody answers any more. */
export type Writer = {
  entryId: string;
  /** The last change that was sent, and the last one that was confirmed with 303. */
  sent: number;
  confirmed: number;
  /** Confirmed changes since this one began. */
  written: number;
  stopped: Promise<void>;
};

/** An editor who is signed in. Pages are read without looking at their HTML: this one is in a hurry. */
export type Editor = { app: App; origin: string; session: string };

/** Lets one editor write at one entry, and go on where an earlier one was stopped. */
export function startWriter(editor: Editor, entryId: string, earlier?: Writer): Writer {
  const { sent = 0, confirmed = 0 } = earlier ?? {};
  const writer: Writer = { entryId, sent, confirmed, written: 0, stopped: Promise.resolve() };
  const write = async () => {
    for (;;) {
      const hidden = await openForm(editor, entryId);
      const text = `Stand ${++writer.sent}`;
      const typed = { title: text, date: "2024", kind: "", description: text, figures: "" };
      const status = await send(editor, entryId, { ...hidden, ...typed, evidence: `${text} | https://beleg.example/` });
      if (status !== 303) continue;
      writer.confirmed = writer.sent;
      writer.written++;
    }
  };
  // It ends when the product does.
  writer.stopped = write().catch(() => {});
  return writer;
}

const pathOf = (entryId: string) => `/redaktion/eintraege/${entryId}`;

/** What the form carries along: token, number, revision. */
async function openForm({ app, origin, session }: Editor, entryId: string): Promise<Record<string, string>> {
  const page = await app.request(origin + pathOf(entryId), { headers: { cookie: `session=${session}` } });
  const form = (await page.text()).split(`action="${pathOf(entryId)}"`)[1]?.split("</form>")[0] ?? "";
  const fields = form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}

async function send({ app, origin, session }: Editor, entryId: string, fields: Record<string, string>) {
  const headers = { cookie: `session=${session}`, origin };
  const answer = await app.request(origin + pathOf(entryId), {
    ...{ method: "POST", headers, body: new URLSearchParams(fields) },
  });
  return answer.status;
}

type Stored = {
  title: string;
  description: string;
  object: string;
  evidence: string[];
  audited: string;
  revision: string;
};

const STORED = `select e.title, e.description, o.title as object,
    array(select title from evidence where entry_id = e.id) as evidence, e.revision,
    (select count(*) from audit_entries where object_id = e.id and act = 'content.entry_changed') as audited
  from timeline_entries e join objects o using (id) where e.id = $1`;

/** What was confirmed and is not there, or is there by halves; empty when all is well. */
export async function lossesOf(writers: readonly Writer[], dataFolder: string): Promise<string[]> {
  const losses: string[] = [];
  for (const { entryId, sent, confirmed } of writers) {
    const [row] = await queryAt<Stored>(databaseOf(dataFolder), STORED, [entryId]);
    if (!row) losses.push(`${entryId} is gone`);
    if (!row || (sent === 0 && confirmed === 0)) continue;
    const { title, description, object, evidence, audited, revision } = row;
    const stored = Number(/^Stand (\d+)$/.exec(title)?.[1] ?? 0);
    if (stored < confirmed) losses.push(`${entryId}: change ${confirmed} was confirmed, change ${stored} is there`);
    if (stored > sent) losses.push(`${entryId}: change ${stored} is there and was never sent`);
    if (stored === 0) continue;
    if (new Set([title, description, object, ...evidence]).size !== 1 || evidence.length !== 1)
      losses.push(`${entryId}: ${JSON.stringify([title, description, object, evidence])} do not belong together`);
    if (Number(audited) !== Number(revision) - 1)
      losses.push(`${entryId}: revision ${revision}, but ${audited} changes in the record`);
  }
  return losses;
}
