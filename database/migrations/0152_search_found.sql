-- The same, with no row ranked that is not shown: those in whose titles a question was found are not read a second time,
-- and the sample is only counted before it is known to be enough.
create or replace function search_found(question tsquery, titled tsquery, sampled tsquery, portal uuid, keys text[], most integer)
  returns table (object_id uuid, kind text, score integer) language plpgsql as $$
declare
  seen integer;
  missing integer;
  others constant tsquery := question && !!titled;
begin
  return query select * from search_rows(titled, question, portal, keys, most);
  get diagnostics seen = row_count;
  missing := most - seen;
  if missing > 0 then
    perform set_config('app.question', sampled::text, true);
    select count(*) into seen from
      (select from search_entries e where e.portal_id = portal and e.audience = any(keys) limit most) as sample;
    return query select * from search_rows(case when seen = most then sampled && !!titled else others end,
      question, portal, keys, missing);
    get diagnostics seen = row_count;
    missing := missing - seen;
  end if;
  if missing = 0 then
    return query select null::uuid, null::text, null::integer;
  end if;
end $$;
