-- What is published in one portal makes the pages of that portal old, and those of others only when what an object is
-- called, where it is or who may see it has changed.
create function notify_version_of_page() returns trigger language plpgsql as $$
begin
  perform pg_notify('versions', concat_ws(' ', current_tenant(), coalesce(portal_id::text, '*'), tg_argv[0]))
    from (select distinct p.portal_id from changed left join pages p on p.id = changed.page_id) as portals;
  return null;
end $$;

create procedure watch_versions_of_pages(name regclass, topic text) language plpgsql as $$
begin
  execute format('drop trigger version on %s', name);
  execute format('create trigger version_insert after insert on %s referencing new table as changed
    for each statement execute function notify_version_of_page(%L)', name, topic);
  execute format('create trigger version_update after update on %s referencing new table as changed
    for each statement execute function notify_version_of_page(%L)', name, topic);
  execute format('create trigger version_delete after delete on %s referencing old table as changed
    for each statement execute function notify_version_of_page(%L)', name, topic);
end $$;

call watch_versions_of_pages('page_variants', 'content');
call watch_versions_of_pages('sections', 'content');

create function notify_version_of_objects() returns trigger language plpgsql as $$
begin
  if exists (select from changed) then
    perform pg_notify('versions', concat_ws(' ', current_tenant(), '*', tg_argv[0]));
  end if;
  return null;
end $$;

create function notify_changed_objects() returns trigger language plpgsql as $$
begin
  if exists (
    select from now_so join was_so using (tenant_id, id)
    where to_jsonb(now_so) - 'updated_at' is distinct from to_jsonb(was_so) - 'updated_at')
  then
    perform pg_notify('versions', concat_ws(' ', current_tenant(), '*', tg_argv[0]));
  end if;
  return null;
end $$;

drop trigger version on objects;
create trigger version_insert after insert on objects referencing new table as changed
  for each statement execute function notify_version_of_objects('objects');
create trigger version_delete after delete on objects referencing old table as changed
  for each statement execute function notify_version_of_objects('objects');
create trigger version_update after update on objects referencing old table as was_so new table as now_so
  for each statement execute function notify_changed_objects('objects');
