-- What people uploaded. The bytes are in the storage under their fingerprint; the same bytes are kept once.
create table files (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  owner_organisation_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  bytes integer not null check (bytes between 1 and 40000000),
  -- as it was called when it was uploaded; nothing is looked up by it
  name text not null check (name <> '' and name !~ '[[:cntrl:]/\\]'),
  -- of pictures and drawings, in pixels
  width integer check (width > 0),
  height integer check (height > 0),
  -- what a picture shows; empty when it only decorates, null while nobody has said
  alt text,
  -- who made it: "Foto: Rosa Tamm"
  credit text not null default '',
  audience text not null check (audience ~
    '^(public|unlisted|signed_in|(group|group_speakers|organisation|registered|invited):[0-9a-f-]{36}|role:[a-z_]+:[0-9a-f-]{36})$'),
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  -- when its smaller versions were made; null for what has none and while they are missing
  variants_made_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_organisation_id) references organisations,
  foreign key (tenant_id, uploaded_by) references people on delete set null (uploaded_by),
  check ((width is null) = (height is null))
);
create index files_sha256 on files (tenant_id, sha256);
create index files_uploaded_by on files (tenant_id, uploaded_by);
call isolate_tenants('files');
call watch_versions('files', 'files');
grant select, insert, update, delete on files to gemeinsinn_web;

-- A picture in another width and format.
create table file_variants (
  tenant_id uuid not null default current_tenant() references tenants,
  file_id uuid not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  format text not null check (format in ('avif', 'webp', 'jpeg', 'png')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  primary key (tenant_id, file_id, width, format),
  foreign key (tenant_id, file_id) references files on delete cascade
);
create index file_variants_sha256 on file_variants (tenant_id, sha256);
call isolate_tenants('file_variants');
call watch_versions('file_variants', 'files');
grant select, insert, delete on file_variants to gemeinsinn_web;
