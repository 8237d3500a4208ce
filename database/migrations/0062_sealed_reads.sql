-- Whether the transaction has named an entry of the audit, written for the one who acts in it, that says these rows
-- are read. See docs/decisions/0018-sealed-tables.md.
create function has_noted_reading(sealed_table text) returns boolean language sql stable as $$
  select exists (
    select from audit_entries
    where id = nullif(current_setting('app.sealed_read', true), '')::bigint and act = 'sealed.read'
      and details -> 'tables' ? sealed_table
      and person_id = current_person() and organisation_id = current_organisation())
$$;

-- Who acts for the row's organisation in the named role, and has noted it: nobody else. A change or a removal finds
-- its rows by reading, so it needs the note as well. For the app; a backup is made by the owner and is complete.
create or replace procedure seal_rows(name regclass, role text) language plpgsql as $$
begin
  execute format(
    'create policy sealed on %s as restrictive to gemeinsinn_web using (organisation_id = (select current_organisation())
       and exists (select from organisation_roles r
         where r.organisation_id = (select current_organisation()) and r.person_id = (select current_person())
           and r.role = %L))', name, role);
  execute format(
    'create policy sealed_read on %s as restrictive for select to gemeinsinn_web
       using ((select has_noted_reading(%L)))', name, name);
end $$;
