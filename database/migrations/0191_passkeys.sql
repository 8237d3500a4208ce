-- Signing in with the lock of a device (WebAuthn): a key pair per person and device, of which only the public half is here.
create table passkeys (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  name text not null check (name <> '' and length(name) <= 60),
  -- base64url, as browsers name it
  credential_id text not null check (length(credential_id) between 1 and 1400),
  public_key bytea not null,
  -- how often it was used, as the device says: never smaller than before, or 0 where devices do not count
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  created_at timestamptz not null,
  used_on date,
  primary key (tenant_id, id),
  unique (tenant_id, credential_id),
  foreign key (tenant_id, person_id) references people on delete cascade
);
create index passkeys_person on passkeys (tenant_id, person_id);
call isolate_tenants('passkeys');
grant select, insert, update, delete on passkeys to gemeinsinn_web;

-- Challenges that were answered: an answer counts once.
create table answered_challenges (
  tenant_id uuid not null default current_tenant() references tenants,
  challenge_sha256 bytea not null check (length(challenge_sha256) = 32),
  answered_at timestamptz not null,
  primary key (tenant_id, challenge_sha256)
);
create index answered_challenges_at on answered_challenges (tenant_id, answered_at);
call isolate_tenants('answered_challenges');
grant select, insert, delete on answered_challenges to gemeinsinn_web;
