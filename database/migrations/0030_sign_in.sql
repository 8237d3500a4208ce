-- Signing in by e-mail. There is a row for every address that was asked for, known or not, so that the answer and the
-- work are the same. Only known ones get hashes. Kept for a day, and gone the night after (platform/auth/sign-in: signInTracesDue).
create table sign_in_requests (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  -- where the person wants to be signed in, and on which page
  portal_id uuid not null,
  next_path text not null check (next_path ~ '^/([^/\\]|$)' and length(next_path) <= 2000),
  email text not null check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  -- scrypt of the six digits, salted with the id
  code_hash bytea check (length(code_hash) = 32),
  link_sha256 bytea check (length(link_sha256) = 32),
  attempts smallint not null default 0 check (attempts between 0 and 5),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at = created_at + interval '15 minutes'),
  consumed_at timestamptz check (consumed_at >= created_at and consumed_at < expires_at),
  primary key (tenant_id, id),
  unique (tenant_id, link_sha256),
  foreign key (tenant_id, portal_id) references portals
);
create index sign_in_requests_email on sign_in_requests (tenant_id, email, created_at desc);
create index sign_in_requests_created on sign_in_requests (tenant_id, created_at);
call isolate_tenants('sign_in_requests');
grant select, insert, update, delete on sign_in_requests to gemeinsinn_web;

-- Takes a session from the tenant's sign-in host to another of its portals: once, within a minute.
create table session_handovers (
  tenant_id uuid not null default current_tenant() references tenants,
  code_sha256 bytea not null check (length(code_sha256) = 32),
  portal_id uuid not null,
  session_id uuid not null,
  next_path text not null check (next_path ~ '^/([^/\\]|$)' and length(next_path) <= 2000),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at = created_at + interval '60 seconds'),
  consumed_at timestamptz check (consumed_at >= created_at and consumed_at < expires_at),
  primary key (tenant_id, code_sha256),
  foreign key (tenant_id, portal_id) references portals,
  foreign key (tenant_id, session_id) references sessions on delete cascade
);
create index session_handovers_created on session_handovers (tenant_id, created_at);
call isolate_tenants('session_handovers');
grant select, insert, update, delete on session_handovers to gemeinsinn_web;
