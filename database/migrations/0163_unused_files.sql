-- Which files stand on no page is answered from the index alone, also when some pages lie in the trash.
create index content_file_uses_shown on content_file_uses (tenant_id, portal_id, path, page_id);
drop index content_file_uses_path;
