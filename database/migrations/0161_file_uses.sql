-- Where a path stands. Kept by triggers, so that whatever writes a page keeps it, and 10,000 files can be asked at once.
create table content_file_uses (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  path text not null,
  -- the head of a page in one language, a section, a result, or what proves it
  source text not null check (source in ('head', 'section', 'entry', 'evidence')),
  source_id uuid not null,
  page_id uuid not null,
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  primary key (tenant_id, source, source_id, locale, path),
  foreign key (tenant_id, portal_id) references portals,
  foreign key (tenant_id, page_id) references pages on delete cascade
);
create index content_file_uses_path on content_file_uses (tenant_id, portal_id, path);
create index content_file_uses_page on content_file_uses (tenant_id, page_id);
call isolate_tenants('content_file_uses');
grant select, insert, delete on content_file_uses to gemeinsinn_web;

-- Renaming a file changes where evidence leads.
grant update (url) on evidence to gemeinsinn_web;

-- The same three rules as in src/domains/content/files/pictures.ts: pathKey, isFolderPath, filesNamedBy.
create function file_path_key(path text) returns text language sql immutable parallel safe
  return normalize(regexp_replace(path, '^(\.?/)+', ''), NFC);

create function is_file_path(path text) returns boolean language sql immutable parallel safe
  return path ~* '^(?!//)[^\s:?#]+\.(svg|png|jpe?g|webp|avif|gif|pdf|docx|xlsx|pptx|od[tsp]|csv|txt)$';

create function file_paths_in(texts text[]) returns setof text language sql immutable parallel safe as $$
  select distinct file_path_key(named.path)
  from unnest(texts) as t (words),
    lateral (select words as path union all select m[1] from regexp_matches(words, '\]\(\s*<?([^)\s>]+)', 'g') m) as named
  where is_file_path(named.path)
$$;

create function texts_in(body jsonb) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(named #>> '{}'), '{}')
  from jsonb_path_query(body, 'strict $.** ? (@.type() == "string")') as named
$$;

create function note_file_uses(of_page uuid, of_source text, of_source_id uuid, of_locale text, texts text[])
  returns void language plpgsql as $$
begin
  insert into content_file_uses (portal_id, path, source, source_id, page_id, locale)
    select p.portal_id, named, of_source, of_source_id, p.id, of_locale
      from pages p, file_paths_in(texts) as named where p.id = of_page
    on conflict do nothing;
end $$;

create function watch_head_files() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from content_file_uses where source = 'head' and source_id = old.page_id and locale = old.locale;
  end if;
  if tg_op <> 'DELETE' then
    perform note_file_uses(new.page_id, 'head', new.page_id, new.locale, array[new.image, new.description] || texts_in(new.extra));
  end if;
  return null;
end $$;
create trigger file_uses after insert or delete or update of image, description, extra on page_variants
  for each row execute function watch_head_files();

create function watch_section_files() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from content_file_uses where source = 'section' and source_id = old.id;
  end if;
  if tg_op <> 'DELETE' and new.deleted_at is null then
    perform note_file_uses(new.page_id, 'section', new.id, new.locale, texts_in(new.body));
  end if;
  return null;
end $$;
create trigger file_uses after insert or delete or update of body, deleted_at, page_id, locale on sections
  for each row execute function watch_section_files();

create function watch_entry_files() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from content_file_uses where source in ('entry', 'evidence') and source_id = old.id;
  end if;
  if tg_op <> 'DELETE' and new.deleted_at is null then
    perform note_file_uses(new.page_id, 'entry', new.id, new.locale,
      array[new.image, new.description] || texts_in(new.extra));
    perform note_file_uses(new.page_id, 'evidence', new.id, new.locale,
      (select coalesce(array_agg(url), '{}') from evidence where entry_id = new.id));
  end if;
  return null;
end $$;
create trigger file_uses after insert or delete or update of image, description, extra, deleted_at, page_id, locale
  on timeline_entries for each row execute function watch_entry_files();

create function watch_evidence_files() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from content_file_uses
      where source = 'evidence' and source_id = old.entry_id and path = file_path_key(old.url);
  end if;
  if tg_op <> 'DELETE' and is_file_path(new.url) then
    insert into content_file_uses (portal_id, path, source, source_id, page_id, locale)
      select p.portal_id, file_path_key(new.url), 'evidence', e.id, p.id, e.locale
        from timeline_entries e join pages p on p.tenant_id = e.tenant_id and p.id = e.page_id
        where e.id = new.entry_id and e.deleted_at is null
      on conflict do nothing;
  end if;
  return null;
end $$;
create trigger file_uses after insert or delete or update of url on evidence
  for each row execute function watch_evidence_files();

-- What is there already.
do $$
declare
  name text;
begin
  foreach name in array array['pages', 'page_variants', 'sections', 'timeline_entries', 'evidence', 'content_file_uses'] loop
    execute format('alter table %I no force row level security', name);
  end loop;
  insert into content_file_uses (tenant_id, portal_id, path, source, source_id, page_id, locale)
    select p.tenant_id, p.portal_id, named, 'head', p.id, p.id, v.locale
      from page_variants v join pages p on p.tenant_id = v.tenant_id and p.id = v.page_id,
        file_paths_in(array[v.image, v.description] || texts_in(v.extra)) as named
    union all
    select p.tenant_id, p.portal_id, named, 'section', s.id, p.id, s.locale
      from sections s join pages p on p.tenant_id = s.tenant_id and p.id = s.page_id,
        file_paths_in(texts_in(s.body)) as named
      where s.deleted_at is null
    union all
    select p.tenant_id, p.portal_id, named, 'entry', e.id, p.id, e.locale
      from timeline_entries e join pages p on p.tenant_id = e.tenant_id and p.id = e.page_id,
        file_paths_in(array[e.image, e.description] || texts_in(e.extra)) as named
      where e.deleted_at is null
    union all
    select distinct p.tenant_id, p.portal_id, file_path_key(b.url), 'evidence', e.id, p.id, e.locale
      from evidence b join timeline_entries e on e.tenant_id = b.tenant_id and e.id = b.entry_id
        join pages p on p.tenant_id = e.tenant_id and p.id = e.page_id
      where e.deleted_at is null and is_file_path(b.url);
  foreach name in array array['pages', 'page_variants', 'sections', 'timeline_entries', 'evidence', 'content_file_uses'] loop
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
