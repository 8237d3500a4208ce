-- Links of public pages to other websites, and whether they still answer. Looked at about once a week, where the
-- operator wants it.
create table foreign_links (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  url text not null check (url like 'http%' and char_length(url) <= 2000),
  -- pages of this portal that have the link
  used_on text[] not null,
  checked_at timestamptz,
  fault text check (fault in ('gone', 'no_address', 'no_answer', 'certificate', 'trouble')),
  failing_since timestamptz,
  failures integer not null default 0 check (failures >= 0),
  primary key (tenant_id, portal_id, url),
  foreign key (tenant_id, portal_id) references portals,
  check ((fault is null) = (failing_since is null) and (fault is null) = (failures = 0))
);
call isolate_tenants('foreign_links');
grant select, insert, update, delete on foreign_links to gemeinsinn_web;
