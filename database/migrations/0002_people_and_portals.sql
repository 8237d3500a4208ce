create table organisations (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in
    ('municipality', 'county', 'authority', 'association', 'network', 'initiative', 'company', 'research', 'school')),
  name text not null check (name <> ''),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, slug)
);
call isolate_tenants('organisations');
call watch_versions('organisations', 'organisations');
grant select, insert, update on organisations to gemeinsinn_web;

-- One address may serve several named persons, and not everybody has one.
create table people (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  email text check (email = lower(email) and email like '%_@_%'),
  locale text not null default 'de' check (locale in ('de', 'en', 'de-simple')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index people_email on people (tenant_id, email);
call isolate_tenants('people');
grant select, insert, update, delete on people to gemeinsinn_web;

-- For whom somebody acts. The installation is run by those with the role "admin" in tenant_roles; they open no case.
create table organisation_roles (
  tenant_id uuid not null default current_tenant() references tenants,
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('owner', 'editor')),
  since timestamptz not null default now(),
  primary key (tenant_id, organisation_id, person_id, role),
  foreign key (tenant_id, organisation_id) references organisations,
  foreign key (tenant_id, person_id) references people on delete cascade
);
create index organisation_roles_person on organisation_roles (tenant_id, person_id);
call isolate_tenants('organisation_roles');
grant select, insert, delete on organisation_roles to gemeinsinn_web;

create table tenant_roles (
  tenant_id uuid not null default current_tenant() references tenants,
  person_id uuid not null,
  role text not null check (role in ('admin')),
  since timestamptz not null default now(),
  primary key (tenant_id, person_id, role),
  foreign key (tenant_id, person_id) references people on delete cascade
);
call isolate_tenants('tenant_roles');
grant select, insert, delete on tenant_roles to gemeinsinn_web;

create table portals (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  owner_organisation_id uuid not null,
  name text not null check (name <> ''),
  claim text not null default '',
  mark text not null default 'waves',
  colour_main text not null check (colour_main ~ '^#[0-9a-f]{6}$'),
  colour_sun text not null check (colour_sun ~ '^#[0-9a-f]{6}$'),
  colour_warm text not null check (colour_warm ~ '^#[0-9a-f]{6}$'),
  -- { office, lines[], phone, email }: the contact block of the footer and of the help box
  contact jsonb not null default '{}',
  -- [{ area: main | footer | legal, href, label, en?, simple? }] in the order of the menu
  menu jsonb not null default '[]',
  is_sign_in_host boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_organisation_id) references organisations
);
create unique index portals_sign_in_host on portals (tenant_id) where is_sign_in_host;
call isolate_tenants('portals');
call watch_versions('portals', 'portals');
grant select, insert, update on portals to gemeinsinn_web;

-- Host names without port. Read without a tenant, like tenants: it says whose request this is.
create table hosts (
  host text primary key check (host = lower(host) and host <> ''),
  tenant_id uuid not null references tenants,
  portal_id uuid not null,
  is_primary boolean not null default true,
  foreign key (tenant_id, portal_id) references portals
);
create unique index hosts_primary on hosts (tenant_id, portal_id) where is_primary;
grant select on hosts to gemeinsinn_web;

create table sessions (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  token_sha256 bytea not null check (length(token_sha256) = 32),
  person_id uuid not null,
  acting_organisation_id uuid,
  -- the session on the sign-in host that it was handed over from: both end together
  from_session_id uuid check (from_session_id <> id),
  device text not null default '',
  created_at timestamptz not null,
  seen_on date not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_sha256),
  foreign key (tenant_id, person_id) references people on delete cascade,
  foreign key (tenant_id, acting_organisation_id) references organisations,
  foreign key (tenant_id, from_session_id) references sessions on delete cascade
);
create index sessions_from on sessions (tenant_id, from_session_id);
create index sessions_person on sessions (tenant_id, person_id);
call isolate_tenants('sessions');
grant select, insert, update, delete on sessions to gemeinsinn_web;

-- The app may found the first tenant of an empty installation, and name hosts for its own tenant. Nothing else.
create function found_tenant(slug text, name text) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  id uuid;
begin
  lock table tenants in exclusive mode;
  if exists (select from tenants) then
    raise exception 'there is a tenant already' using errcode = 'unique_violation';
  end if;
  insert into tenants (slug, name) values (found_tenant.slug, found_tenant.name) returning tenants.id into id;
  return id;
end $$;

create function name_host(host text, portal_id uuid, is_primary boolean) returns void
  language sql security definer set search_path = public, pg_temp
  begin atomic
    insert into hosts (host, tenant_id, portal_id, is_primary)
      values (name_host.host, current_tenant(), name_host.portal_id, name_host.is_primary);
  end;
