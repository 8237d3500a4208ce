-- How often a page of a portal was opened on a day. Nothing says by whom: no address, no cookie, no order of pages.
create table page_views (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  day date not null,
  -- of a page that everybody may find, without what was asked of it
  path text not null check (path like '/%' and char_length(path) <= 300),
  views integer not null check (views > 0),
  primary key (tenant_id, portal_id, day, path),
  foreign key (tenant_id, portal_id) references portals
);
call isolate_tenants('page_views');
grant select, insert, update, delete on page_views to gemeinsinn_web;

-- Addresses to which a link led that have no page. from_path is the page of this portal with the link; empty when the
-- link stands elsewhere.
create table missing_pages (
  tenant_id uuid not null default current_tenant() references tenants,
  portal_id uuid not null,
  day date not null,
  path text not null check (path like '/%' and char_length(path) <= 300),
  from_path text not null check (char_length(from_path) <= 300),
  views integer not null check (views > 0),
  primary key (tenant_id, portal_id, day, path, from_path),
  foreign key (tenant_id, portal_id) references portals
);
call isolate_tenants('missing_pages');
grant select, insert, update, delete on missing_pages to gemeinsinn_web;

create index objects_url on objects (tenant_id, url);
