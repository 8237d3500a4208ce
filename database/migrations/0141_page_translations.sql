-- On which revision of the original a revision of a translation rests: the one that was there when it was saved, or the
-- one beside which somebody said later that the translation is still right.
create table page_translations (
  tenant_id uuid not null default current_tenant() references tenants,
  page_id uuid not null,
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  revision integer not null,
  source_locale text not null,
  source_revision integer not null,
  confirmed_at timestamptz,
  check (locale <> source_locale),
  primary key (tenant_id, page_id, locale, revision),
  foreign key (tenant_id, page_id, locale, revision) references page_revisions on delete cascade,
  foreign key (tenant_id, page_id, source_locale, source_revision) references page_revisions
);
call isolate_tenants('page_translations');
grant select, insert, update on page_translations to gemeinsinn_web;

-- What was translated before rests on what the original said at that time.
do $$
declare
  tenant uuid;
begin
  for tenant in select id from tenants loop
    perform set_config('app.tenant', tenant::text, true);
    insert into page_translations (tenant_id, page_id, locale, revision, source_locale, source_revision)
      select tenant, r.page_id, r.locale, r.number, original.locale, coalesce((
          select max(s.number) from page_revisions s
          where s.tenant_id = tenant and s.page_id = r.page_id and s.locale = original.locale
            and s.saved_at <= r.saved_at), 1)
      from page_revisions r
      join lateral (
        select o.locale from page_revisions o
        where o.tenant_id = tenant and o.page_id = r.page_id and o.number = 1
        order by o.saved_at, o.locale <> 'de', o.locale limit 1) original on r.locale <> original.locale
      where r.tenant_id = tenant;
  end loop;
end $$;
