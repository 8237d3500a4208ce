-- Where an old address leads that no page answers any more.
create table redirects (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  path text not null check (path like '/%' and char_length(path) <= 500),
  target text not null check (target <> path and char_length(target) <= 2000),
  created_at timestamptz not null,
  primary key (tenant_id, portal_id, path),
  foreign key (tenant_id, portal_id) references portals
);
call isolate_tenants('redirects');
call watch_versions('redirects', 'redirects');
grant select, insert, delete on redirects to gemeinsinn_web;

-- A name that is not needed any more. The one by which a portal is found stays.
create function drop_host(host text, portal_id uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from hosts
    where hosts.host = drop_host.host and hosts.tenant_id = current_tenant()
      and hosts.portal_id = drop_host.portal_id and not hosts.is_primary;
  if not found then
    raise exception 'there is no such host that could go' using errcode = 'no_data_found';
  end if;
  perform pg_notify('versions', concat_ws(' ', current_tenant(), '*', 'portals'));
end $$;

-- Another name that leads to a portal. One of another portal is refused by the key.
create function add_host(host text, portal_id uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into hosts (host, tenant_id, portal_id, is_primary)
    values (add_host.host, current_tenant(), add_host.portal_id, false);
  perform pg_notify('versions', concat_ws(' ', current_tenant(), '*', 'portals'));
end $$;
