-- What can be read from the bytes of a PDF about how well a screen reader gets on with it. Null for all else, and for
-- what was uploaded before anybody looked.
alter table files
  add column pdf_tagged boolean,
  add column pdf_titled boolean,
  add column pdf_language text check (char_length(pdf_language) between 1 and 35);

-- How words are compared: "Bänke" and "baenke" are the same.
create function folded_words(words text) returns text language sql immutable parallel safe
  return replace(replace(replace(replace(lower(words), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss');

-- A file that pages cite by its path is an item of the media library. Its bytes can be others one day; what is said
-- about it stays.
alter table content_files
  add column id uuid not null default gen_random_uuid(),
  add column kind text check (kind in ('picture', 'document')),
  -- to the millisecond: lists page by it
  add column added_at timestamptz not null default date_trunc('milliseconds', now()),
  -- what a picture shows, in each language; without one it is told in German
  add column alt text not null default '' check (char_length(alt) <= 500),
  add column alt_en text not null default '' check (char_length(alt_en) <= 500),
  add column alt_simple text not null default '' check (char_length(alt_simple) <= 500),
  -- somebody has said that it shows nothing one needs to know
  add column decorative boolean not null default false,
  add column credit text not null default '' check (char_length(credit) <= 300),
  add column licence text not null default 'unstated' check (licence in
    ('unstated', 'own_work', 'permitted', 'cc0', 'cc_by', 'cc_by_sa', 'dl_de_by', 'other_licence')),
  add column licence_note text not null default '' check (char_length(licence_note) <= 500),
  -- what has to stay in sight where it is cut: hundredths from the left and from the top
  add column focus_x smallint not null default 50 check (focus_x between 0 and 100 and focus_x % 10 = 0),
  add column focus_y smallint not null default 50 check (focus_y between 0 and 100 and focus_y % 10 = 0),
  -- whether one can recognise people on it, and whether they agree
  add column people text not null default 'unsaid' check (people in ('unsaid', 'nobody', 'agreed', 'lapsed', 'withdrawn')),
  -- the last day on which they agree; null when they set none
  add column agreed_until date,
  -- the editors know that it ends on this day
  add column reminded_of date,
  -- of documents: what an editor says about reading them with a screen reader
  add column reading text not null default 'unchecked' check (reading in ('unchecked', 'accessible', 'inaccessible')),
  add column alternative_url text not null default '' check (char_length(alternative_url) <= 2000),
  -- what shows it is hidden after a report, and nothing else shows it
  add column hidden_with_use boolean not null default false,
  add column revision integer not null default 1 check (revision > 0),
  add column deleted_at timestamptz,
  add column deleted_by_person_id uuid,
  add column words text generated always as
    (folded_words(path || ' ' || alt || ' ' || alt_en || ' ' || alt_simple || ' ' || credit)) stored,
  add unique (tenant_id, id),
  add check (not decorative or alt = ''),
  add check (agreed_until is null or people in ('agreed', 'lapsed')),
  add check (people <> 'lapsed' or agreed_until is not null);

-- The check of a new key reads as the owner, under row-level security, and so wants a tenant: any, as there are no rows.
set local app.tenant = '00000000-0000-0000-0000-000000000000';
alter table content_files
  add foreign key (tenant_id, deleted_by_person_id) references people on delete set null (deleted_by_person_id);

alter table content_files no force row level security;
alter table files no force row level security;
update content_files c set
    kind = case when f.media_type like 'image/%' then 'picture' else 'document' end,
    alt = left(coalesce(f.alt, ''), 500),
    credit = left(f.credit, 300),
    added_at = f.uploaded_at
  from files f where f.tenant_id = c.tenant_id and f.id = c.file_id;
alter table files force row level security;
alter table content_files force row level security;
alter table content_files alter column kind set not null;

create index content_files_newest on content_files (tenant_id, portal_id, added_at desc, id desc) where deleted_at is null;
create index content_files_kind on content_files (tenant_id, portal_id, kind, added_at desc, id desc) where deleted_at is null;
create index content_files_without_alt on content_files (tenant_id, portal_id, added_at desc, id desc)
  where deleted_at is null and kind = 'picture' and not decorative and alt = '';
create index content_files_agreed on content_files (tenant_id, agreed_until) where agreed_until is not null;
create index content_files_file on content_files (tenant_id, file_id);

-- Earlier bytes of an item. They can be brought back until they are cleaned up.
create table content_file_versions (
  tenant_id uuid not null default current_tenant() references tenants,
  file_id uuid not null,
  content_file_id uuid not null,
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  -- what was said about the people on them: bringing them back brings that back, too
  people text not null check (people in ('unsaid', 'nobody', 'agreed', 'lapsed', 'withdrawn')),
  agreed_until date,
  replaced_at timestamptz not null,
  replaced_by_person_id uuid,
  primary key (tenant_id, file_id),
  foreign key (tenant_id, file_id) references files on delete cascade,
  foreign key (tenant_id, content_file_id) references content_files (tenant_id, id) on delete cascade,
  foreign key (tenant_id, replaced_by_person_id) references people on delete set null (replaced_by_person_id)
);
create index content_file_versions_item on content_file_versions (tenant_id, content_file_id, replaced_at desc);
create index content_file_versions_age on content_file_versions (tenant_id, replaced_at);
call isolate_tenants('content_file_versions');
grant select, insert, delete on content_file_versions to gemeinsinn_web;
grant update (replaced_by_person_id) on content_file_versions to gemeinsinn_web;

-- Where an item was before it was renamed.
create table content_file_aliases (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  path text not null check (path <> ''),
  content_file_id uuid not null,
  primary key (tenant_id, portal_id, path),
  foreign key (tenant_id, portal_id) references portals,
  foreign key (tenant_id, content_file_id) references content_files (tenant_id, id) on delete cascade
);
create index content_file_aliases_item on content_file_aliases (tenant_id, content_file_id);
call isolate_tenants('content_file_aliases');
call watch_versions('content_file_aliases', 'content');
grant select, insert, update, delete on content_file_aliases to gemeinsinn_web;

-- What people who can be recognised on a picture have agreed to. The last one counts; none is changed.
create table content_file_consents (
  tenant_id uuid not null default current_tenant() references tenants,
  id bigint not null generated always as identity,
  content_file_id uuid not null,
  -- who spoke with them
  asked_by text not null check (char_length(asked_by) between 1 and 200),
  given_on date not null,
  until_on date check (until_on >= given_on),
  note text not null check (char_length(note) <= 2000),
  entered_by_person_id uuid,
  entered_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, content_file_id) references content_files (tenant_id, id) on delete cascade,
  foreign key (tenant_id, entered_by_person_id) references people on delete set null (entered_by_person_id)
);
create index content_file_consents_item on content_file_consents (tenant_id, content_file_id, id desc);
call isolate_tenants('content_file_consents');
grant select, insert, delete on content_file_consents to gemeinsinn_web;
grant update (entered_by_person_id) on content_file_consents to gemeinsinn_web;
