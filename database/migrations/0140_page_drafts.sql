-- A page of which no language is shown any more stays in page_variants: its links and results keep their place.
alter table page_variants add column withdrawn_at timestamptz;

-- What somebody saved of a page in one language: the whole of it, so that it can be compared and brought back.
create table page_revisions (
  tenant_id uuid not null default current_tenant() references tenants,
  page_id uuid not null,
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  number integer not null check (number > 0),
  how text not null check (how in ('saved', 'imported', 'restored')),
  -- domains/content/editor/snapshot.ts; the results of a timeline are rows of their own and stand in no revision
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  saved_at timestamptz not null,
  saved_by_person_id uuid,
  primary key (tenant_id, page_id, locale, number),
  foreign key (tenant_id, page_id) references pages,
  foreign key (tenant_id, saved_by_person_id) references people on delete set null (saved_by_person_id)
);
create index page_revisions_person on page_revisions (tenant_id, saved_by_person_id);
call isolate_tenants('page_revisions');
grant select, insert, update on page_revisions to gemeinsinn_web;

-- Where the work on a page stands in one language. What visitors see is the revision that was published.
create table page_drafts (
  tenant_id uuid not null default current_tenant() references tenants,
  page_id uuid not null,
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  state text not null check (state in ('draft', 'in_review', 'scheduled', 'published', 'archived')),
  revision integer not null,
  published_revision integer,
  title text not null check (char_length(title) <= 300),
  changed_at timestamptz not null,
  changed_by_person_id uuid,
  check (state <> 'published' or published_revision = revision),
  primary key (tenant_id, page_id, locale),
  foreign key (tenant_id, page_id, locale, revision) references page_revisions,
  foreign key (tenant_id, page_id, locale, published_revision) references page_revisions,
  foreign key (tenant_id, changed_by_person_id) references people on delete set null (changed_by_person_id)
);
create index page_drafts_changed on page_drafts (tenant_id, changed_at desc, page_id);
call isolate_tenants('page_drafts');
grant select, insert, update on page_drafts to gemeinsinn_web;

-- Somebody asks for a look at a revision, and somebody decides about it.
create table page_reviews (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  page_id uuid not null,
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  revision integer not null,
  note text not null check (char_length(note) <= 2000),
  submitted_at timestamptz not null,
  submitted_by_person_id uuid,
  outcome text check (outcome in ('published', 'scheduled', 'returned', 'taken_back')),
  reason text not null default '' check (char_length(reason) <= 2000),
  decided_at timestamptz,
  decided_by_person_id uuid,
  check ((outcome is null) = (decided_at is null)),
  check (outcome is distinct from 'returned' or reason <> ''),
  primary key (tenant_id, id),
  foreign key (tenant_id, page_id, locale, revision) references page_revisions,
  foreign key (tenant_id, submitted_by_person_id) references people on delete set null (submitted_by_person_id),
  foreign key (tenant_id, decided_by_person_id) references people on delete set null (decided_by_person_id)
);
create unique index page_reviews_open on page_reviews (tenant_id, page_id, locale) where outcome is null;
call isolate_tenants('page_reviews');
grant select, insert, update on page_reviews to gemeinsinn_web;

-- What the clock will do with a page. wall_time is what somebody chose; at is the instant that follows from it.
create table page_schedules (
  tenant_id uuid not null default current_tenant() references tenants,
  page_id uuid not null,
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  act text not null check (act in ('publish', 'withdraw')),
  revision integer,
  wall_time text not null check (wall_time ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  zone text not null,
  at timestamptz not null,
  set_at timestamptz not null,
  set_by_person_id uuid,
  check ((act = 'publish') = (revision is not null)),
  primary key (tenant_id, page_id, locale, act),
  foreign key (tenant_id, page_id, locale) references page_drafts,
  foreign key (tenant_id, page_id, locale, revision) references page_revisions,
  foreign key (tenant_id, set_by_person_id) references people on delete set null (set_by_person_id)
);
create index page_schedules_due on page_schedules (tenant_id, at);
call isolate_tenants('page_schedules');
grant select, insert, update, delete on page_schedules to gemeinsinn_web;

-- What is published today is the first revision of each page.
do $$
declare
  tenant uuid;
begin
  for tenant in select id from tenants loop
    perform set_config('app.tenant', tenant::text, true);
    insert into page_revisions (tenant_id, page_id, locale, number, how, content, saved_at)
      select tenant, v.page_id, v.locale, 1, 'imported',
        jsonb_build_object('title', v.title, 'description', v.description, 'date', v.date_label, 'image', v.image,
          'component', v.component, 'extra', v.extra, 'removed', '[]'::jsonb, 'sections', coalesce((
            select jsonb_agg(jsonb_build_object('id', s.id, 'section', s.body || jsonb_build_object('kind', s.kind))
              order by s.position)
            from sections s where s.page_id = v.page_id and s.locale = v.locale and s.deleted_at is null), '[]')),
        v.updated_at
      from page_variants v;
    insert into page_drafts (tenant_id, page_id, locale, state, revision, published_revision, title, changed_at)
      select tenant, page_id, locale, 'published', 1, 1, title, updated_at from page_variants;
  end loop;
end $$;
