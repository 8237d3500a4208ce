-- A page of a portal. What it says stands in its variants, one per language.
create table pages (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  portal_id uuid not null,
  owner_organisation_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('landing', 'project', 'progress', 'contribute', 'imprint', 'page', 'post')),
  created_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by_person_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references objects,
  foreign key (tenant_id, portal_id) references portals,
  foreign key (tenant_id, owner_organisation_id) references organisations,
  foreign key (tenant_id, deleted_by_person_id) references people on delete set null (deleted_by_person_id)
);
create unique index pages_slug on pages (tenant_id, portal_id, slug) where deleted_at is null;
call isolate_tenants('pages');
call watch_versions('pages', 'content');
grant select, insert, update on pages to gemeinsinn_web;

-- dated_from and dated_to are what could be read of date_label; both are empty when it could not be read.
create table page_variants (
  tenant_id uuid not null default current_tenant() references tenants,
  page_id uuid not null,
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  title text not null check (char_length(title) <= 300),
  description text not null check (char_length(description) <= 50000),
  date_label text not null check (char_length(date_label) <= 200),
  dated_from date,
  dated_to date check (dated_to >= dated_from),
  image text not null check (char_length(image) <= 2000),
  -- a tag of the software that a file came from
  component text not null,
  -- what an imported file held beyond the format; it is written out again
  extra jsonb not null default '{}',
  revision integer not null default 1 check (revision > 0),
  updated_at timestamptz not null,
  check ((dated_from is null) = (dated_to is null)),
  primary key (tenant_id, page_id, locale),
  foreign key (tenant_id, page_id) references pages on delete cascade
);
create index page_variants_dated on page_variants (tenant_id, dated_from desc, page_id);
call isolate_tenants('page_variants');
call watch_versions('page_variants', 'content');
grant select, insert, update, delete on page_variants to gemeinsinn_web;

-- Further names that lead to a page, as they were written.
create table page_aliases (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  alias text not null check (alias <> '' and char_length(alias) <= 300),
  page_id uuid not null,
  position integer not null,
  primary key (tenant_id, portal_id, alias, page_id),
  foreign key (tenant_id, portal_id) references portals,
  foreign key (tenant_id, page_id) references pages on delete cascade
);
create index page_aliases_page on page_aliases (tenant_id, page_id, position);
call isolate_tenants('page_aliases');
call watch_versions('page_aliases', 'content');
grant select, insert, delete on page_aliases to gemeinsinn_web;

-- body is checked by the schema of its kind (domains/content/sections.ts); the items of a timeline are rows below.
create table sections (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  page_id uuid not null,
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  position integer not null,
  kind text not null check (kind in ('hero', 'highlights', 'sponsors', 'callToAction', 'goals', 'structure', 'timeline',
    'workingGroups', 'text', 'picture', 'downloads', 'questions', 'contact')),
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  revision integer not null default 1 check (revision > 0),
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by_person_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, page_id, locale) references page_variants on delete cascade,
  foreign key (tenant_id, deleted_by_person_id) references people on delete set null (deleted_by_person_id)
);
create index sections_page on sections (tenant_id, page_id, locale, position);
call isolate_tenants('sections');
call watch_versions('sections', 'content');
grant select, insert, update on sections to gemeinsinn_web;

-- One result each. position is the order in which editors wrote them; the order of a page follows from the dates.
create table timeline_entries (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  section_id uuid not null,
  page_id uuid not null,
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  position integer not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (char_length(title) <= 300),
  date_label text not null check (char_length(date_label) <= 200),
  date_precision text not null check (date_precision in
    ('day', 'month', 'season', 'quarter', 'half', 'year', 'part', 'span', 'since', 'unknown')),
  dated_from date,
  dated_to date check (dated_to >= dated_from),
  description text not null check (char_length(description) <= 50000),
  kind text not null check (char_length(kind) <= 60),
  image text not null check (char_length(image) <= 2000),
  -- [{ label, value }]
  figures jsonb not null default '[]',
  extra jsonb not null default '{}',
  revision integer not null default 1 check (revision > 0),
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by_person_id uuid,
  check ((dated_from is null) = (date_precision = 'unknown')),
  check ((dated_from is null) = (dated_to is null)),
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references objects,
  foreign key (tenant_id, section_id) references sections,
  foreign key (tenant_id, page_id) references pages,
  foreign key (tenant_id, deleted_by_person_id) references people on delete set null (deleted_by_person_id)
);
create unique index timeline_entries_slug on timeline_entries (tenant_id, page_id, locale, slug) where deleted_at is null;
create index timeline_entries_section on timeline_entries (tenant_id, section_id, position);
call isolate_tenants('timeline_entries');
call watch_versions('timeline_entries', 'content');
grant select, insert, update on timeline_entries to gemeinsinn_web;

-- Where a result can be read up: an address, or an object of this tenant.
create table evidence (
  tenant_id uuid not null default current_tenant() references tenants,
  entry_id uuid not null,
  position integer not null,
  title text not null check (char_length(title) <= 300),
  url text not null check (char_length(url) <= 2000),
  object_id uuid,
  extra jsonb not null default '{}',
  primary key (tenant_id, entry_id, position),
  foreign key (tenant_id, entry_id) references timeline_entries on delete cascade,
  foreign key (tenant_id, object_id) references objects on delete set null (object_id)
);
call isolate_tenants('evidence');
call watch_versions('evidence', 'content');
grant select, insert, delete on evidence to gemeinsinn_web;

-- What a page of a portal means when it says "/images/bank.svg": the path in an imported folder, and the file kept.
create table content_files (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  path text not null check (path <> ''),
  file_id uuid not null,
  -- of the bytes in the folder, before they were made harmless: whether they are the same again
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (tenant_id, portal_id, path),
  foreign key (tenant_id, portal_id) references portals,
  foreign key (tenant_id, file_id) references files on delete cascade
);
call isolate_tenants('content_files');
call watch_versions('content_files', 'content');
grant select, insert, update, delete on content_files to gemeinsinn_web;
