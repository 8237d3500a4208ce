import assert from "node:assert/strict";
import type { TenantTx } from "../../src/platform/db";
import type { MailClass } from "../../src/platform/mail/mail";
import { queueMail } from "../../src/platform/mail/queue";
import { sendMailTask } from "../../src/platform/mail/send";
import { openTransport } from "../../src/platform/mail/transport";
import { registerObject } from "../../src/platform/objects";
import { asSuperuser } from "./database";
import { startMailServer } from "./mail-server";
import { HOSTS, NOW, openWorld } from "./world";

export const BASE_URL = "http://localhost:3000";
const GROUP = "6d0f3c1e-8a54-4f6b-9c1d-2b7a5e9f0a11";
export const SUBSCRIPTION: MailClass = `subscription:${GROUP}`;

export const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

type Wish = { key?: string; subject?: string; mailClass?: MailClass; address?: string; name?: string };

/**
 * The world, a mail server, and a mail for Karin. `send` does what the worker does with the one mail there is.
 *
 * @example const office = await openPostOffice(); await office.queue(); await office.send();
 */
export async function openPostOffice() {
  const world = await openWorld();
  const server = await startMailServer();
  const transport = openTransport({
    smtpUrl: `${server.url}?from=stadt@example.org`,
    baseUrl: BASE_URL,
    dataDir: "none",
  });
  await world.inCity((tx) => addGroup(tx, world.places.city.organisationId));

  const mails = () => world.inCity((tx) => tx.selectFrom("mails").selectAll().orderBy("createdAt").execute());
  const only = async () => {
    const [mail, ...more] = await mails();
    assert.ok(mail && more.length === 0);
    return mail;
  };
  const queue = async (wish: Wish = {}) => {
    const portal = (await world.directory.find(HOSTS.city))?.portal;
    assert.ok(portal);
    const { key = "k1", subject = "Grüße aus Lauterbrück", mailClass = "transactional" } = wish;
    const mail = { class: mailClass, subject, text: "Die Lesebühne steht.", html: <p>Die Lesebühne steht.</p> };
    const to = { address: wish.address ?? "karin@example.org", name: wish.name ?? "Karin Öztürk" };
    return world.inCity((tx) => queueMail(tx, { key, to, personId: world.karin.id, portal, mail }, NOW));
  };
  const send = async (now = NOW, by = transport) => {
    const { tenantId, id: mailId } = await only();
    await sendMailTask({ transport: by })({ tenantId, mailId }, { database: world.database, now, attempt: 1 });
    return only();
  };
  return {
    ...{ world, server, transport, mails, only, queue, send },
    sql: (text: string, values?: unknown[]) => asSuperuser(world.database.name, text, values),
    jobKeys: async () => {
      const rows = await asSuperuser(
        world.database.name,
        "select key from graphile_worker._private_jobs where key like 'mail:%' order by id",
      );
      return rows.map(({ key }) => key);
    },
    close: async () => {
      await transport.close();
      await server.close();
      await world.close();
    },
  };
}

export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>;

const addGroup = (tx: TenantTx, ownerOrganisationId: string) =>
  registerObject(
    tx,
    {
      ...{ id: GROUP, kind: "group", url: "/arbeitsgruppen/raeume", title: "AG Räume" },
      ...{ audience: "public", ownerOrganisationId },
    },
    NOW,
  );
