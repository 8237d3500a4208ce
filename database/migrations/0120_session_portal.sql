-- A session is good on the one portal whose page opened it; others get their own by handing it over. Nobody knows for
-- which portal an older session was opened, so whoever has one signs in once more.
truncate sessions, session_handovers;
-- The check of a new key reads as the owner, under row-level security, and so wants a tenant: any, as there are no rows.
set local app.tenant = '00000000-0000-0000-0000-000000000000';
alter table sessions
  add column portal_id uuid not null,
  add foreign key (tenant_id, portal_id) references portals;
create index sessions_portal on sessions (tenant_id, portal_id);
