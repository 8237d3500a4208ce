-- The app may not change the audit. These two are the only exceptions, each for one purpose.

-- What somebody did stays; who it was does not, once they are erased.
create function forget_in_audit(person uuid) returns void
  language sql security definer set search_path = public, pg_temp
  begin atomic
    update audit_entries set
      person_id = nullif(person_id, person),
      object_id = nullif(object_id, person),
      details = replace(details::text, person::text, 'erased')::jsonb
    where person_id = person or object_id = person or position(person::text in details::text) > 0;
  end;

-- Three years, by the clock of the database: nobody can ask for more.
create function forget_old_audit() returns void
  language sql security definer set search_path = public, pg_temp
  begin atomic
    delete from audit_entries where at < now() - interval '3 years';
  end;

revoke all on function forget_in_audit(uuid) from public;
revoke all on function forget_old_audit() from public;
grant execute on function forget_in_audit(uuid), forget_old_audit() to gemeinsinn_web;
