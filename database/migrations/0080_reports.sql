-- What a decision on a report has hidden is nobody's to see. It comes back to those whom it was hidden from.
alter table objects drop constraint objects_audience_check;
alter table objects add constraint objects_audience_check check (audience ~
  '^(public|unlisted|signed_in|hidden|(group|group_speakers|organisation|registered|invited):[0-9a-f-]{36}|role:[a-z_]+:[0-9a-f-]{36})$');
alter table objects add column hidden_from text check (hidden_from <> 'hidden');
alter table objects add constraint objects_hidden_check check ((audience = 'hidden') = (hidden_from is not null));
create index objects_hidden on objects (tenant_id, id) where audience = 'hidden';

-- Somebody says that an object should not be there. Its number is made with the form, so that a form sent twice is one
-- report. The object may be deleted meanwhile; its title stays, so that everybody knows what it was about.
create table reports (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null,
  portal_id uuid not null,
  object_id uuid,
  title text not null check (title <> ''),
  reason text not null check (reason in ('unlawful', 'personal', 'hurtful', 'wrong', 'other_reason')),
  -- blanked some months after the decision
  text text check (char_length(text) between 1 and 5000),
  state text not null default 'open' check (state in ('open', 'stays', 'hidden', 'appealed', 'upheld', 'restored')),
  locale text not null check (locale in ('de', 'en', 'de-simple')),
  -- who wants an answer: somebody with an account, a visitor with an address, or nobody
  reporter_person_id uuid,
  reporter_email text check (reporter_email = lower(reporter_email) and reporter_email like '%_@_%'),
  -- of an address nobody knows whose it is before its owner has said so
  confirm_key uuid,
  confirmed_at timestamptz,
  created_at timestamptz not null,
  -- of several reports about one object: the one whose decisions and appeal count for this one, too
  decided_with_id uuid check (decided_with_id <> id),
  primary key (tenant_id, id),
  unique (tenant_id, confirm_key),
  foreign key (tenant_id, portal_id) references portals,
  foreign key (tenant_id, object_id) references objects on delete set null (object_id),
  foreign key (tenant_id, decided_with_id) references reports on delete set null (decided_with_id),
  check (decided_with_id is null or state <> 'open'),
  foreign key (tenant_id, reporter_person_id) references people on delete set null (reporter_person_id),
  check (reporter_person_id is null or reporter_email is null),
  check ((reporter_email is null) = (confirm_key is null)),
  check (confirmed_at is null or reporter_email is not null)
);
create index reports_state on reports (tenant_id, state, created_at);
create index reports_object on reports (tenant_id, object_id);
create index reports_together on reports (tenant_id, decided_with_id) where decided_with_id is not null;
create index reports_email on reports (tenant_id, reporter_email, created_at) where reporter_email is not null;
call isolate_tenants('reports');
grant select, insert, update, delete on reports to gemeinsinn_web;

-- The first decision is on the report; the second one takes it back, or is on the appeal; the third one gives back what
-- stayed hidden after an appeal, as when a court says so.
create table report_decisions (
  tenant_id uuid not null default current_tenant() references tenants,
  report_id uuid not null,
  step smallint not null check (step between 1 and 3),
  outcome text not null check (outcome in ('stays', 'hidden')),
  -- what is hidden, is hidden by law or by the rules of the portal; the reasons name which one
  ground text check (ground in ('law', 'rules')),
  reasons text not null check (char_length(reasons) between 1 and 5000),
  decided_by_person_id uuid,
  decided_at timestamptz not null,
  primary key (tenant_id, report_id, step),
  foreign key (tenant_id, report_id) references reports on delete cascade,
  foreign key (tenant_id, decided_by_person_id) references people on delete set null (decided_by_person_id),
  check ((outcome = 'hidden') = (ground is not null))
);
create index report_decisions_time on report_decisions (tenant_id, decided_at);
call isolate_tenants('report_decisions');
grant select, insert on report_decisions to gemeinsinn_web;

create table report_appeals (
  tenant_id uuid not null default current_tenant() references tenants,
  report_id uuid not null,
  -- blanked with the text of the report
  text text check (char_length(text) between 1 and 5000),
  appealed_by_person_id uuid,
  appealed_at timestamptz not null,
  primary key (tenant_id, report_id),
  foreign key (tenant_id, report_id) references reports on delete cascade,
  foreign key (tenant_id, appealed_by_person_id) references people on delete set null (appealed_by_person_id)
);
call isolate_tenants('report_appeals');
grant select, insert on report_appeals to gemeinsinn_web;
grant update (text) on report_appeals to gemeinsinn_web;
