-- A revision whose content was removed for good stays in the history as who, when and why. When it was published says
-- which ones are never thinned out.
set local app.tenant = '00000000-0000-0000-0000-000000000000';
alter table page_revisions
  alter column content drop not null,
  add column published_at timestamptz,
  add column removed_at timestamptz,
  add column removed_by_person_id uuid,
  add column removed_reason text not null default '' check (char_length(removed_reason) <= 500),
  add check ((content is null) = (removed_at is not null)),
  add check (removed_at is not null or (removed_by_person_id is null and removed_reason = '')),
  add foreign key (tenant_id, removed_by_person_id) references people on delete set null (removed_by_person_id);
create index page_revisions_removed_by on page_revisions (tenant_id, removed_by_person_id);
grant delete on page_revisions to gemeinsinn_web;

do $$
declare
  tenant uuid;
begin
  for tenant in select id from tenants loop
    perform set_config('app.tenant', tenant::text, true);
    update page_revisions r set published_at = r.saved_at
      where r.how = 'imported' or exists (
        select from page_drafts d where (d.page_id, d.locale, d.published_revision) = (r.page_id, r.locale, r.number));
    update page_revisions r set published_at = a.at
      from audit_entries a
      where a.act = 'content.page_published' and a.object_id = r.page_id and a.details->>'locale' = r.locale
        and a.details->>'revision' = r.number::text;
  end loop;
end $$;
