-- The words of a tenant's own texts, without umlauts and in small letters; "written" is how one text writes it. A
-- compound knows the words it is made of.
create table search_words (
  tenant_id uuid not null default current_tenant() references tenants,
  word text collate "C" not null check (char_length(word) between 1 and 60),
  written text not null check (written <> ''),
  parts text[] not null,
  primary key (tenant_id, word)
);
call isolate_tenants('search_words');
grant select, insert, update, delete on search_words to gemeinsinn_web;

-- A word, and what remains of it when one letter is left out. Two words that share a form differ by one slip at most
-- (or by two that are alike); equality is found by an index that a policy does not keep from working.
create table search_spellings (
  tenant_id uuid not null default current_tenant() references tenants,
  form text collate "C" not null,
  word text collate "C" not null,
  primary key (tenant_id, form, word),
  foreign key (tenant_id, word) references search_words on delete cascade
);
create index search_spellings_word on search_spellings (tenant_id, word);
call isolate_tenants('search_spellings');
grant select, insert, delete on search_spellings to gemeinsinn_web;

-- Forgets words that stand in no text any more.
create function search_forget_words() returns void language sql security definer set search_path = public, pg_temp as $$
  with known as materialized (
    select distinct ltrim(substr(word, 5), '=~') as stem from ts_stat('select words from public.search_entries')
  )
  delete from search_words w
    where not exists (select from known where stem = (ts_lexize('german_stem', w.word))[1])
      and not exists (select from known where stem = (ts_lexize('english_stem', w.word))[1])
$$;
revoke all on function search_forget_words() from public;
grant execute on function search_forget_words() to gemeinsinn_web;

-- Lets PostgreSQL count what stands in the index, without which it does not know how to use it.
create function search_analyze() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze search_entries, search_words, search_spellings;
end $$;
revoke all on function search_analyze() from public;
grant execute on function search_analyze() to gemeinsinn_web;

-- Notes the objects in which one of some words stands, to be indexed anew.
create function search_note_words(changed text[]) returns void language sql security definer
  set search_path = public, pg_temp as $$
    with stems as (select array_agg(distinct (ts_lexize('german_stem', word))[1]) as list from unnest(changed) as word)
    insert into search_stale (object_id)
      select distinct object_id from search_entries, stems
      where exists (select from unnest(tsvector_to_array(words)) as lexeme where substr(lexeme, 5) = any(list))
$$;
revoke all on function search_note_words(text[]) from public;
grant execute on function search_note_words(text[]) to gemeinsinn_web;

-- What nobody found, as several people asked it on one day. Nothing says who they were.
create table search_misses (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  day date not null,
  question text not null check (char_length(question) between 1 and 60),
  asked integer not null check (asked > 0),
  primary key (tenant_id, portal_id, day, question),
  foreign key (tenant_id, portal_id) references portals
);
call isolate_tenants('search_misses');
grant select, insert, update, delete on search_misses to gemeinsinn_web;

-- What stands in an installation that was there before.
do $$
declare
  tenant uuid;
begin
  for tenant in select id from tenants loop
    perform set_config('app.tenant', tenant::text, true);
    insert into search_stale (object_id) select id from objects;
  end loop;
end $$;
