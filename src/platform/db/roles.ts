import { type Client, escapeIdentifier, escapeLiteral } from "pg";
import { scramVerifier } from "./scram";

/** Groups of the whole server. Migrations grant to them, so that rights survive the copy of a database. */
const WEB = "gemeinsinn_web";
const WORKER = "gemeinsinn_worker";

/** All are trusted: the owner of a database may create them. */
const EXTENSIONS = ["pg_trgm", "unaccent", "btree_gist"];

/** The password of a role that signs in. Left out where none is needed: on a socket that only we may enter. */
export type PasswordFor = (role: string) => string;

/** The roles that sign in to one database: as `app` for visitors, as `jobs` for the worker. */
export const loginsOf = (database: string) => ({ app: `${database}_app`, jobs: `${database}_jobs` });

/** What a database and its server have, as short texts like "gemeinsinn_app CONNECT". */
type State = Record<"roles" | "members" | "rights" | "settings" | "extensions", string[]>;

/** The SQL for what a database lacks, in an order that works. An administrator may run it instead of us. */
export async function missingIn(client: Client, database: string, passwordFor?: PasswordFor): Promise<string[]> {
  const state = await stateOf(client);
  const { app, jobs } = loginsOf(database);
  const [appName, jobsName, databaseName] = [app, jobs, database].map((name) => escapeIdentifier(name));
  const login = (role: string) =>
    `create role ${escapeIdentifier(role)} login nobypassrls${secretOf(role, passwordFor)}`;
  const wanted: [keyof State, string, string][] = [
    ["roles", WEB, `create role ${WEB} nologin nobypassrls`],
    ["roles", WORKER, `create role ${WORKER} nologin nobypassrls`],
    ["roles", app, login(app)],
    ["roles", jobs, login(jobs)],
    ["members", `${WEB} ${app}`, `grant ${WEB} to ${appName}`],
    ["members", `${WORKER} ${jobs}`, `grant ${WORKER} to ${jobsName}`],
    ["settings", `${jobs} role=${WORKER}`, `alter role ${jobsName} set role = ${WORKER}`],
    ["rights", `${app} CONNECT`, `grant connect on database ${databaseName} to ${appName}`],
    ["rights", `${jobs} CONNECT`, `grant connect on database ${databaseName} to ${jobsName}`],
    ["rights", `${WORKER} CREATE`, `grant create on database ${databaseName} to ${WORKER}`],
    ...EXTENSIONS.map((name): [keyof State, string, string] => [
      "extensions",
      name,
      `create extension if not exists ${name}`,
    ]),
  ];
  const missing = wanted.filter(([kind, name]) => !state[kind].includes(name)).map(([, , statement]) => statement);
  const isOpen = state.rights.some((right) => right.startsWith("public "));
  return isOpen ? [...missing, `revoke all on database ${databaseName} from public`] : missing;
}

/** The SQL that gives a role the password it should have. */
export const newPassword = (role: string, passwordFor: PasswordFor): string =>
  `alter role ${escapeIdentifier(role)}${secretOf(role, passwordFor)}`;

const secretOf = (role: string, passwordFor?: PasswordFor) =>
  passwordFor ? ` password ${escapeLiteral(scramVerifier(passwordFor(role)))}` : "";

/** Rights are read from the database itself: what a role has through `public` goes when that is revoked. */
async function stateOf(client: Client): Promise<State> {
  const { rows } = await client.query<State>(
    `select
       array(select rolname::text from pg_roles) as roles,
       array(select g.rolname || ' ' || m.rolname from pg_auth_members a
         join pg_roles g on g.oid = a.roleid join pg_roles m on m.oid = a.member) as members,
       array(select coalesce(r.rolname, 'public') || ' ' || a.privilege_type from pg_database d
         cross join aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
         left join pg_roles r on r.oid = a.grantee where d.datname = current_database()) as rights,
       array(select rolname || ' ' || unnest(rolconfig) from pg_roles) as settings,
       array(select extname::text from pg_extension) as extensions`,
  );
  const state = rows[0];
  if (!state) throw new Error("a query without from returns one row");
  return state;
}
