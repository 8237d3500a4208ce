-- Everything that can be linked, listed, searched or reported. Domains register their rows under the same id.
create table objects (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(_[a-z]+)*$'),
  url text not null check (url like '/%'),
  title text not null check (title <> ''),
  -- who may see it: a key that a viewer holds (platform/audience)
  audience text not null check (audience ~
    '^(public|unlisted|signed_in|(group|group_speakers|organisation|registered|invited):[0-9a-f-]{36}|role:[a-z_]+:[0-9a-f-]{36})$'),
  owner_organisation_id uuid not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_organisation_id) references organisations
);
create index objects_kind on objects (tenant_id, kind, updated_at desc);
call isolate_tenants('objects');
call watch_versions('objects', 'objects');
grant select, insert, update, delete on objects to gemeinsinn_web;

-- The red thread and every other reference. "leads_to" is the thread: recommendation → pledge → measure → opportunity
-- → hours → result.
create table links (
  tenant_id uuid not null default current_tenant() references tenants,
  from_id uuid not null,
  relation text not null check (relation in ('leads_to', 'evidence_for', 'part_of', 'about')),
  to_id uuid not null check (to_id <> from_id),
  created_at timestamptz not null,
  by_person_id uuid,
  primary key (tenant_id, from_id, relation, to_id),
  foreign key (tenant_id, from_id) references objects on delete cascade,
  foreign key (tenant_id, to_id) references objects on delete cascade,
  foreign key (tenant_id, by_person_id) references people on delete set null (by_person_id)
);
create index links_to on links (tenant_id, to_id, relation);
call isolate_tenants('links');
call watch_versions('links', 'links');
grant select, insert, delete on links to gemeinsinn_web;

-- What appears in which portal.
create table listings (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  object_id uuid not null,
  primary key (tenant_id, portal_id, object_id),
  foreign key (tenant_id, portal_id) references portals,
  foreign key (tenant_id, object_id) references objects on delete cascade
);
create index listings_object on listings (tenant_id, object_id);
call isolate_tenants('listings');
call watch_versions('listings', 'listings');
grant select, insert, delete on listings to gemeinsinn_web;

-- The keys that a person holds beyond "public" and "signed_in". Domains grant and withdraw them with their own rows.
create table audience_keys (
  tenant_id uuid not null default current_tenant() references tenants,
  person_id uuid not null,
  key text not null check (key ~ '^[a-z_]+:'),
  primary key (tenant_id, person_id, key),
  foreign key (tenant_id, person_id) references people on delete cascade
);
call isolate_tenants('audience_keys');
grant select, insert, delete on audience_keys to gemeinsinn_web;

-- What happened, written in the transaction in which it happened; app/reactions.ts says what follows.
create table announcements (
  tenant_id uuid not null default current_tenant() references tenants,
  id bigint not null generated always as identity,
  topic text not null,
  payload jsonb not null,
  at timestamptz not null default now(),
  -- how many of the reactions are done, in their order, and when all were
  reactions_done integer not null default 0,
  done_at timestamptz,
  primary key (tenant_id, id)
);
create index announcements_open on announcements (tenant_id, at) where done_at is null;
create index announcements_done on announcements (tenant_id, done_at);
call isolate_tenants('announcements');
grant select, insert, delete on announcements to gemeinsinn_web;
grant update (reactions_done, done_at) on announcements to gemeinsinn_web;

-- Who did what, for whom. Append-only for the app; persons by id only.
create table audit_entries (
  tenant_id uuid not null default current_tenant() references tenants,
  id bigint not null generated always as identity,
  at timestamptz not null,
  person_id uuid default current_person(),
  organisation_id uuid default current_organisation(),
  act text not null check (act ~ '^[a-z_]+(\.[a-z_]+)+$'),
  object_id uuid,
  details jsonb not null default '{}',
  request_id text,
  primary key (tenant_id, id)
);
create index audit_entries_object on audit_entries (tenant_id, object_id, id desc);
create index audit_entries_person on audit_entries (tenant_id, person_id, id desc);
call isolate_tenants('audit_entries');
grant select, insert on audit_entries to gemeinsinn_web;

-- A form that was sent twice is done once: the second one is led to where the first one went. The number in a form
-- counts for one person, so that nobody can claim, or learn anything about, somebody else's.
create table submitted_forms (
  tenant_id uuid not null default current_tenant() references tenants,
  once uuid not null,
  person_id uuid not null,
  next text not null,
  at timestamptz not null,
  primary key (tenant_id, person_id, once),
  foreign key (tenant_id, person_id) references people on delete cascade
);
call isolate_tenants('submitted_forms');
grant select, insert, update, delete on submitted_forms to gemeinsinn_web;
