-- A portal is prepared before the public sees it. Those that are there are seen already.
alter table portals
  add column state text not null default 'live' check (state in ('preparing', 'live')),
  add column locales text[] not null default '{de,en}'
    check (locales <@ '{de,en,de-simple}' and locales @> '{de}');
alter table portals alter column state set default 'preparing';

-- What was filled in for the pages that the law asks for; the pages themselves are pages like any other.
create table legal_notices (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  kind text not null check (kind in ('imprint', 'privacy', 'accessibility')),
  entries jsonb not null,
  -- of the record of processing activities, as it was when the page was made
  record_sha256 text check (record_sha256 ~ '^[0-9a-f]{64}$'),
  -- of an accessibility statement: the day of the evaluation, and the one of which its owners were reminded
  evaluated_on date,
  reminded_of date,
  made_at timestamptz not null,
  primary key (tenant_id, portal_id, kind),
  foreign key (tenant_id, portal_id) references portals
);
call isolate_tenants('legal_notices');
grant select, insert, update on legal_notices to gemeinsinn_web;

-- Somebody could not use a page. § 12b BGG asks for a way to say so.
create table barrier_reports (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  portal_id uuid not null,
  place text not null check (char_length(place) <= 300),
  text text not null check (text <> '' and char_length(text) <= 5000),
  email text check (email = lower(email) and email like '%_@_%'),
  state text not null default 'open' check (state in ('open', 'answered')),
  created_at timestamptz not null,
  answered_at timestamptz check ((answered_at is null) = (state = 'open')),
  primary key (tenant_id, id),
  foreign key (tenant_id, portal_id) references portals
);
create index barrier_reports_portal on barrier_reports (tenant_id, portal_id, created_at desc, id desc);
call isolate_tenants('barrier_reports');
grant select, insert, update, delete on barrier_reports to gemeinsinn_web;
