-- A backup is made by the owner of the tables and has to be complete: what is sealed is sealed for the app.
create or replace procedure seal_rows(name regclass, role text) language plpgsql as $$
begin
  execute format(
    'create policy sealed on %s as restrictive to gemeinsinn_web using (organisation_id = (select current_organisation())
       and exists (select from organisation_roles r
         where r.organisation_id = (select current_organisation()) and r.person_id = (select current_person())
           and r.role = %L))', name, role);
end $$;
