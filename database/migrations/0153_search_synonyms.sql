-- What means the same to people who search in a portal, as its editors put it: "Kita" and "Kindertagesstätte". Both are
-- kept as they were written, folded as the index has them, and by what the dictionary leaves of them, by which they are
-- found in a question; a new dictionary makes that anew.
create table search_synonyms (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  word text collate "C" not null check (char_length(word) between 1 and 60),
  meaning text collate "C" not null check (char_length(meaning) between 1 and 60 and meaning <> word),
  written_word text not null check (char_length(written_word) between 1 and 60),
  written_meaning text not null check (char_length(written_meaning) between 1 and 60),
  word_stem text collate "C" not null
    generated always as (coalesce((ts_lexize('german_stem', word))[1], word)) stored,
  meaning_stem text collate "C" not null
    generated always as (coalesce((ts_lexize('german_stem', meaning))[1], meaning)) stored,
  created_at timestamptz not null,
  primary key (tenant_id, portal_id, word, meaning),
  foreign key (tenant_id, portal_id) references portals
);
call isolate_tenants('search_synonyms');
call watch_versions('search_synonyms', 'search');
grant select, insert, delete on search_synonyms to gemeinsinn_web;
