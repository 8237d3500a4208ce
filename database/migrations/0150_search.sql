-- What can be found of an object, one row per language in which it can be read. Written by the domain of its kind.
create table search_texts (
  tenant_id uuid not null default current_tenant() references tenants,
  object_id uuid not null,
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  title text not null,
  text text not null,
  primary key (tenant_id, object_id, locale),
  foreign key (tenant_id, object_id) references objects on delete cascade
);
call isolate_tenants('search_texts');
grant select, insert, update, delete on search_texts to gemeinsinn_web;

-- The index: one row per object and portal, in which words are kept by their stems. Each stem begins with the last
-- four digits of the portal, so that hardly any search reads the words of another one. It goes with its listing.
create table search_entries (
  tenant_id uuid not null default current_tenant() references tenants,
  object_id uuid not null,
  portal_id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(_[a-z]+)*$'),
  audience text not null,
  -- how likely it is what people look for, as the domain of its kind says
  weight real not null check (weight > 0 and weight <= 1),
  words tsvector not null,
  primary key (tenant_id, object_id, portal_id),
  foreign key (tenant_id, portal_id, object_id) references listings on delete cascade
) with (toast_tuple_target = 8160);
create index search_entries_words on search_entries using gin (words) with (fastupdate = off);
call isolate_tenants('search_entries');
grant select on search_entries to gemeinsinn_web;

-- An index on words is of no use behind a policy: PostgreSQL asks the policy first, and only operators that it trusts
-- may come earlier. So the question itself is a policy, beside that of the tenant. Without a question there are no rows.
create function current_question() returns tsquery language sql stable
  return nullif(current_setting('app.question', true), '')::tsquery;
create policy question on search_entries as restrictive for select to gemeinsinn_web
  using (words @@ (select current_question()));

create function search_rows(question tsquery, ranked tsquery, portal uuid, keys text[], most integer)
  returns table (object_id uuid, kind text, score integer) language plpgsql as $$
begin
  perform set_config('app.question', question::text, true);
  return query select e.object_id, e.kind,
      (ts_rank('{0.05, 0.2, 0.6, 1}', e.words, ranked, 1) * e.weight * 1000000)::integer
    from search_entries e where e.portal_id = portal and e.audience = any(keys) limit most;
  perform set_config('app.question', '', true);
end $$;

-- What a question finds in a portal, in no order, some of it twice. A frequent word is in so many rows that only to list
-- them takes long. So it is looked for in titles first, then in every sixteenth object, and in all of them only when
-- neither gave as many as are wanted. A row of nulls says that there are more.
create function search_found(question tsquery, titled tsquery, sampled tsquery, portal uuid, keys text[], most integer)
  returns table (object_id uuid, kind text, score integer) language plpgsql as $$
declare
  step tsquery;
  seen integer;
begin
  foreach step in array array[titled, sampled, question] loop
    return query select * from search_rows(step, question, portal, keys, most);
    get diagnostics seen = row_count;
    exit when seen = most;
  end loop;
  if seen = most then
    return query select null::uuid, null::text, null::integer;
  end if;
end $$;

-- Writes the entries of some objects anew: [{ id, kind, portal, weight, words }]. As the owner, to whom the policy of the
-- tenant applies and that of the question does not.
create function search_put(ids uuid[], entries jsonb) returns void language sql security definer
  set search_path = public, pg_temp as $$
    delete from search_entries where object_id = any(ids);
    insert into search_entries (portal_id, object_id, kind, audience, weight, words)
      select e.portal, e.id, e.kind, o.audience, e.weight, e.words::tsvector
      from jsonb_to_recordset(entries) as e (id uuid, kind text, portal uuid, weight real, words text)
        join objects o on o.id = e.id join listings l on l.object_id = e.id and l.portal_id = e.portal
$$;
revoke all on function search_put(uuid[], jsonb) from public;
grant execute on function search_put(uuid[], jsonb) to gemeinsinn_web;

-- Who may see an object changes in the index with the object itself.
create function follow_audience() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update search_entries set audience = new.audience where object_id = new.id;
  return null;
end $$;
create trigger search_audience after update of audience on objects
  for each row when (old.audience is distinct from new.audience) execute function follow_audience();

-- Objects whose words may have changed. A job reads them soon after the commit.
create table search_stale (
  tenant_id uuid not null default current_tenant() references tenants,
  id bigint not null generated always as identity,
  object_id uuid not null,
  primary key (tenant_id, id)
);
call isolate_tenants('search_stale');
grant select, insert, delete on search_stale to gemeinsinn_web;

create function note_stale() returns trigger language plpgsql as $$
declare
  tenant uuid;
begin
  execute format('insert into search_stale (tenant_id, object_id) select distinct tenant_id, %I from changed
    returning tenant_id', tg_argv[0]) into tenant;
  -- One job for each transaction. Not for what PostgreSQL deletes itself with what it belonged to: that it does as the
  -- owner, who has no part in the queue. There is nothing to read then, and the clock clears it away.
  if tenant is not null and to_regnamespace('jobs') is not null and has_schema_privilege('jobs', 'usage') then
    perform jobs.enqueue('indexSearch', json_build_object('tenantId', tenant),
      concat_ws(':', 'search', tenant, pg_current_xact_id()), null);
  end if;
  return null;
end $$;

-- Call it for every table of which something can be found: the column names the object that is found by it.
create procedure watch_search(name regclass, id_column text) language plpgsql as $$
begin
  execute format('create trigger search_insert after insert on %s referencing new table as changed
    for each statement execute function note_stale(%L)', name, id_column);
  execute format('create trigger search_update after update on %s referencing new table as changed
    for each statement execute function note_stale(%L)', name, id_column);
  execute format('create trigger search_delete after delete on %s referencing old table as changed
    for each statement execute function note_stale(%L)', name, id_column);
end $$;

call watch_search('objects', 'id');
call watch_search('listings', 'object_id');
call watch_search('pages', 'id');
call watch_search('page_variants', 'page_id');
call watch_search('sections', 'page_id');
call watch_search('timeline_entries', 'id');
call watch_search('evidence', 'entry_id');
call watch_search('recommendations', 'id');
call watch_search('measures', 'id');
call watch_search('pledges', 'id');
call watch_search('opportunities', 'id');
call watch_search('hour_sums', 'id');
