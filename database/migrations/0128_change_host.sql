-- A host can be mistyped. The app may give a portal of its own tenant another primary one; older ones stay and lead there.
create function change_host(host text, portal_id uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update hosts set is_primary = false
    where hosts.tenant_id = current_tenant() and hosts.portal_id = change_host.portal_id and hosts.is_primary;
  insert into hosts (host, tenant_id, portal_id) values (change_host.host, current_tenant(), change_host.portal_id)
    on conflict on constraint hosts_pkey do update set is_primary = true
      where hosts.tenant_id = excluded.tenant_id and hosts.portal_id = excluded.portal_id;
  if not found then
    raise exception 'the host is that of another portal' using errcode = 'unique_violation';
  end if;
  -- Hosts have no tenant of their own to watch them: they are read to find it.
  perform pg_notify('versions', concat_ws(' ', current_tenant(), '*', 'portals'));
end $$;
