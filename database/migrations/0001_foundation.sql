-- The roles gemeinsinn_web (the app) and gemeinsinn_worker (jobs) exist: platform/db/prepare.ts.
revoke create on schema public from public;
grant usage on schema public to gemeinsinn_web, gemeinsinn_worker;

create table tenants (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  created_at timestamptz not null default now()
);
comment on table tenants is 'One operator each. Without a policy: it is read to find out whose request this is.';
grant select on tenants to gemeinsinn_web;

-- No missing_ok: a query outside a tenant transaction is an error, not an empty result.
create function current_tenant() returns uuid language sql stable
  return current_setting('app.tenant')::uuid;

-- Who acts, and for whom; null for a visitor and for jobs.
create function current_person() returns uuid language sql stable
  return nullif(current_setting('app.person', true), '')::uuid;
create function current_organisation() returns uuid language sql stable
  return nullif(current_setting('app.organisation', true), '')::uuid;

-- Every row belongs to a tenant, and only transactions of that tenant see it, the owner included.
create procedure isolate_tenants(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', name);
  execute format('create policy tenant on %s using (tenant_id = (select current_tenant()))', name);
end $$;

-- A second, restrictive policy for sealed tables: only who acts for the row's organisation in the named role.
create procedure seal_rows(name regclass, role text) language plpgsql as $$
begin
  execute format(
    'create policy sealed on %s as restrictive using (organisation_id = (select current_organisation())
       and exists (select from organisation_roles r
         where r.organisation_id = (select current_organisation()) and r.person_id = (select current_person())
           and r.role = %L))', name, role);
end $$;

-- Tells every process that public pages may have changed: '<tenant> <portal or *> <topic>' on the channel "versions".
-- Sent by PostgreSQL after commit only, and once per transaction and text.
create function notify_version() returns trigger language plpgsql as $$
begin
  perform pg_notify('versions', concat_ws(' ', current_tenant(), '*', tg_argv[0]));
  return null;
end $$;

create function notify_portal_version() returns trigger language plpgsql as $$
begin
  perform pg_notify('versions', concat_ws(' ', current_tenant(), portal_id, tg_argv[0]))
    from (select distinct portal_id from changed) as portals;
  return null;
end $$;

-- Call it for every table that public pages show. A table with portal_id touches the pages of that portal only.
create procedure watch_versions(name regclass, topic text) language plpgsql as $$
declare
  per_portal constant boolean := exists (
    select from pg_attribute where attrelid = name and attname = 'portal_id' and not attisdropped);
begin
  if per_portal then
    execute format('create trigger version_insert after insert on %s referencing new table as changed
      for each statement execute function notify_portal_version(%L)', name, topic);
    execute format('create trigger version_update after update on %s referencing new table as changed
      for each statement execute function notify_portal_version(%L)', name, topic);
    execute format('create trigger version_delete after delete on %s referencing old table as changed
      for each statement execute function notify_portal_version(%L)', name, topic);
  else
    execute format('create trigger version after insert or update or delete on %s
      for each statement execute function notify_version(%L)', name, topic);
  end if;
end $$;
