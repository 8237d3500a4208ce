-- The first rows of the domains that the red thread runs through. Later migrations thicken them.

create table recommendations (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  owner_organisation_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  -- the wording that was adopted; it never changes
  wording text not null check (wording <> ''),
  given_by text not null check (given_by <> ''),
  given_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, slug),
  foreign key (tenant_id, owner_organisation_id) references organisations,
  foreign key (tenant_id, id) references objects
);
call isolate_tenants('recommendations');
call watch_versions('recommendations', 'recommendations');
grant select, insert on recommendations to gemeinsinn_web;

create table measures (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  owner_organisation_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  summary text not null,
  lead text not null check (lead <> ''),
  status text not null default 'planned' check (status in ('planned', 'running', 'done', 'stopped')),
  due_on date,
  primary key (tenant_id, id),
  unique (tenant_id, slug),
  foreign key (tenant_id, owner_organisation_id) references organisations,
  foreign key (tenant_id, id) references objects
);
call isolate_tenants('measures');
call watch_versions('measures', 'measures');
grant select, insert, update on measures to gemeinsinn_web;

-- What somebody promised to contribute. Kept is a day, not a boolean.
create table pledges (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  owner_organisation_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  pledged_by text not null check (pledged_by <> ''),
  promise text not null check (promise <> ''),
  due_on date,
  kept_on date,
  primary key (tenant_id, id),
  unique (tenant_id, slug),
  foreign key (tenant_id, owner_organisation_id) references organisations,
  foreign key (tenant_id, id) references objects
);
call isolate_tenants('pledges');
call watch_versions('pledges', 'measures');
grant select, insert, update on pledges to gemeinsinn_web;

create table opportunities (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  owner_organisation_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  summary text not null,
  time_label text not null check (time_label <> ''),
  place_label text not null check (place_label <> ''),
  places_needed integer not null check (places_needed > 0),
  places_found integer not null default 0 check (places_found between 0 and places_needed),
  -- a scene of platform/ui/drawings; empty for none
  drawing text not null default '' check (drawing ~ '^[A-Za-z]*$'),
  primary key (tenant_id, id),
  unique (tenant_id, slug),
  foreign key (tenant_id, owner_organisation_id) references organisations,
  foreign key (tenant_id, id) references objects
);
call isolate_tenants('opportunities');
call watch_versions('opportunities', 'opportunities');
grant select, insert, update on opportunities to gemeinsinn_web;

-- Confirmed hours of many, added up for the public. Hours of single people come with their own tables.
create table hour_sums (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  owner_organisation_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  kind text not null check (kind in ('engagement', 'training', 'standby', 'attendance')),
  minutes integer not null check (minutes > 0),
  people_count integer not null check (people_count > 0),
  confirmed_by text not null check (confirmed_by <> ''),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  primary key (tenant_id, id),
  unique (tenant_id, slug),
  foreign key (tenant_id, owner_organisation_id) references organisations,
  foreign key (tenant_id, id) references objects
);
call isolate_tenants('hour_sums');
call watch_versions('hour_sums', 'hours');
grant select, insert on hour_sums to gemeinsinn_web;
