-- One row per mail and recipient. The key says what it is about: the same key is never sent twice, also long after.
create table mails (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  key text not null check (key <> ''),
  portal_id uuid not null,
  person_id uuid,
  recipient text not null check (recipient ~ '^[^[:cntrl:][:space:]<>,;:"@]+@[^[:cntrl:][:space:]<>,;:"@]+$'),
  recipient_name text not null default '' check (recipient_name !~ '[[:cntrl:]]'),
  class text not null check (class in ('transactional', 'reminder', 'subscription')),
  -- what was subscribed to
  object_id uuid,
  unsubscribe_token uuid,
  subject text not null check (subject <> '' and length(subject) <= 200 and subject !~ '[[:cntrl:]]'),
  -- blanked after 30 days
  text text,
  html text,
  status text not null default 'queued'
    check (status in ('queued', 'sending', 'sent', 'bounced', 'failed', 'held', 'suppressed')),
  attempts integer not null default 0 check (attempts >= 0),
  -- code of the answer, never its words: they repeat addresses
  last_error text,
  message_id text not null check (message_id ~ '^<[0-9a-f]+@[^@<>[:space:]]+>$'),
  created_at timestamptz not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  unique (tenant_id, unsubscribe_token),
  foreign key (tenant_id, portal_id) references portals,
  foreign key (tenant_id, person_id) references people on delete cascade,
  check ((class = 'subscription') = (object_id is not null)),
  check ((class = 'subscription') = (unsubscribe_token is not null)),
  check ((status = 'sent') = (sent_at is not null)),
  check ((text is null) = (html is null))
);
create index mails_status on mails (tenant_id, status, due_at);
create index mails_person on mails (tenant_id, person_id);
create index mails_recipient on mails (tenant_id, recipient);
create index mails_created on mails (tenant_id, created_at desc, id);
call isolate_tenants('mails');
grant select, insert, update, delete on mails to gemeinsinn_web;

-- Where no more mail goes: to this address at all (it does not exist), or about this object (unsubscribed).
create table mail_suppressions (
  tenant_id uuid not null default current_tenant() references tenants,
  address text not null check (address = lower(address)),
  object_id uuid,
  reason text not null check (reason in ('bounced', 'unsubscribed')),
  at timestamptz not null,
  unique nulls not distinct (tenant_id, address, object_id),
  check ((reason = 'unsubscribed') = (object_id is not null))
);
call isolate_tenants('mail_suppressions');
grant select, insert, delete on mail_suppressions to gemeinsinn_web;
