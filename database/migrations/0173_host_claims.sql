-- Names that a portal would like to have. Nobody is led anywhere by them until the claim is proven.
create table host_claims (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  host text not null check (host = lower(host) and host <> '' and char_length(host) <= 253),
  proof text not null check (char_length(proof) = 24),
  claimed_at timestamptz not null,
  primary key (tenant_id, portal_id, host),
  foreign key (tenant_id, portal_id) references portals
);
call isolate_tenants('host_claims');
grant select, insert, delete on host_claims to gemeinsinn_web;
