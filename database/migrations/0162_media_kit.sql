-- Under which name the media kit of the portal offers a file to everybody; empty when it does not.
alter table content_files add column kit_title text not null default '' check (char_length(kit_title) <= 300);
create index content_files_kit on content_files (tenant_id, portal_id, kit_title, id) where kit_title <> '';
