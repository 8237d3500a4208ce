-- When whoever uses a session last proved who they are: on signing in, and again before something dangerous.
-- Sessions that are open now count as proved now.
alter table sessions add column proved_at timestamptz not null default now();
alter table sessions alter column proved_at drop default;

-- An app on a telephone that shows a new code every 30 seconds (RFC 6238). Counts once a first code was entered.
create table authenticators (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  name text not null check (name <> '' and length(name) <= 60),
  -- sealed
  secret bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz check (confirmed_at >= created_at),
  -- the half minute of the last code that was taken: no code is good twice
  last_step bigint not null default 0 check (last_step >= 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people on delete cascade
);
create index authenticators_person on authenticators (tenant_id, person_id);
call isolate_tenants('authenticators');
grant select, insert, update, delete on authenticators to gemeinsinn_web;

-- For whom the telephone is lost: each opens one sign-in.
create table recovery_codes (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  -- sealed: their person can look at them again
  code bytea not null,
  created_at timestamptz not null,
  used_at timestamptz check (used_at >= created_at),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people on delete cascade
);
create index recovery_codes_person on recovery_codes (tenant_id, person_id);
call isolate_tenants('recovery_codes');
grant select, insert, update, delete on recovery_codes to gemeinsinn_web;

-- Somebody has proved their address and owes the second step. Kept for a day: wrong codes are counted by it.
create table second_steps (
  tenant_id uuid not null default current_tenant() references tenants,
  token_sha256 bytea not null check (length(token_sha256) = 32),
  person_id uuid not null,
  portal_id uuid not null,
  next_path text not null check (next_path ~ '^/([^/\\]|$)' and length(next_path) <= 2000),
  attempts smallint not null default 0 check (attempts between 0 and 5),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at = created_at + interval '15 minutes'),
  consumed_at timestamptz check (consumed_at >= created_at and consumed_at < expires_at),
  primary key (tenant_id, token_sha256),
  foreign key (tenant_id, person_id) references people on delete cascade,
  foreign key (tenant_id, portal_id) references portals
);
create index second_steps_person on second_steps (tenant_id, person_id, created_at);
create index second_steps_created on second_steps (tenant_id, created_at);
call isolate_tenants('second_steps');
grant select, insert, update, delete on second_steps to gemeinsinn_web;

-- From which browsers and systems somebody has signed in, to notice a stranger.
create table known_devices (
  tenant_id uuid not null default current_tenant() references tenants,
  person_id uuid not null,
  device text not null check (length(device) <= 100),
  seen_on date not null,
  primary key (tenant_id, person_id, device),
  foreign key (tenant_id, person_id) references people on delete cascade
);
create index known_devices_seen on known_devices (tenant_id, seen_on);
call isolate_tenants('known_devices');
grant select, insert, update, delete on known_devices to gemeinsinn_web;

-- Where somebody is signed in today is known.
do $$
declare
  tenant uuid;
begin
  for tenant in select id from tenants loop
    perform set_config('app.tenant', tenant::text, true);
    insert into known_devices (tenant_id, person_id, device, seen_on)
      select tenant, person_id, left(device, 100), max(seen_on) from sessions where from_session_id is null group by 2, 3;
  end loop;
end $$;
