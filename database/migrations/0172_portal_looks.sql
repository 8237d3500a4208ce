-- The check of a new key reads as the owner, under row-level security, and so wants a tenant: any, as nothing refers yet.
set local app.tenant = '00000000-0000-0000-0000-000000000000';
alter table portals
  -- { text, en?, level: info | warn, from?, until? }: a notice on all pages; days in Berlin, both included
  add column banner jsonb,
  add column logo_file_id uuid,
  add column logo_alt text not null default '' check (char_length(logo_alt) <= 200),
  add foreign key (tenant_id, logo_file_id) references files on delete set null (logo_file_id);
create index portals_logo on portals (tenant_id, logo_file_id);
