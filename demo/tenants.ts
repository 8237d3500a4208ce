import { Client } from "pg";

/**
 * Enters a tenant beside others, which only the owner of the database may do. A second time changes nothing.
 *
 * @returns its id
 */
export async function enterTenant(ownerUrl: string, { slug, name }: { slug: string; name: string }): Promise<string> {
  const client = new Client(ownerUrl);
  await client.connect();
  try {
    const insert = "insert into tenants (slug, name) values ($1, $2) on conflict (slug) do nothing";
    await client.query(insert, [slug, name]);
    const { rows } = await client.query<{ id: string }>("select id from tenants where slug = $1", [slug]);
    return rows[0]?.id ?? "";
  } finally {
    await client.end();
  }
}
