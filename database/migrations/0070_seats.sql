-- The places of an object, or of one part of it. Counters are kept and count places, not people who asked.
create table seat_pools (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  object_id uuid not null,
  -- which part of the object; empty for the whole of it
  part text not null default '',
  -- null for no limit
  capacity integer check (capacity > 0),
  has_waiting_list boolean not null,
  -- how long an offer holds; null when whoever is next gets the places at once
  offer_minutes integer check (offer_minutes > 0),
  taken integer not null default 0 check (taken >= 0),
  offered integer not null default 0 check (offered >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  -- by how many the capacity was lowered below what was given away already
  overbooked integer not null default 0 check (overbooked >= 0),
  -- the last number that the queue gave out
  last_number integer not null default 0,
  closed_at timestamptz,
  check (taken + offered <= capacity + overbooked),
  check (has_waiting_list or waiting = 0),
  check (closed_at is null or (offered = 0 and waiting = 0)),
  primary key (tenant_id, id),
  unique (tenant_id, object_id, part),
  foreign key (tenant_id, object_id) references objects on delete cascade
);
call isolate_tenants('seat_pools');
-- not watched: each arrival would empty the page cache of all portals of its tenant
grant select, insert, update on seat_pools to gemeinsinn_web;

-- What somebody has, is offered or waits for: one person, or a guest whom the later domain knows by a reference.
create table seat_holdings (
  tenant_id uuid not null default current_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  pool_id uuid not null,
  person_id uuid,
  guest_reference text check (guest_reference <> ''),
  party_size integer not null check (party_size > 0),
  state text not null check (state in ('waiting', 'offered', 'taken', 'released', 'declined', 'expired')),
  -- since when it is in this state
  since timestamptz not null,
  -- the order of arrival, and so of the queue
  queue_number integer not null,
  offer_expires_at timestamptz,
  check (num_nonnulls(person_id, guest_reference) = 1),
  check ((state = 'offered') = (offer_expires_at is not null)),
  primary key (tenant_id, id),
  unique (tenant_id, pool_id, queue_number),
  foreign key (tenant_id, pool_id) references seat_pools on delete cascade,
  -- no cascade: a row that vanished without its counter would be a place that nobody gets
  foreign key (tenant_id, person_id) references people
);
create unique index seat_holdings_person_once on seat_holdings (tenant_id, pool_id, person_id)
  where state in ('waiting', 'offered', 'taken');
create unique index seat_holdings_guest_once on seat_holdings (tenant_id, pool_id, guest_reference)
  where state in ('waiting', 'offered', 'taken');
create index seat_holdings_person on seat_holdings (tenant_id, person_id);
create index seat_holdings_waiting on seat_holdings (tenant_id, pool_id, queue_number) where state = 'waiting';
create index seat_holdings_offers on seat_holdings (tenant_id, offer_expires_at) where state = 'offered';
create index seat_holdings_ended on seat_holdings (tenant_id, since) where state in ('released', 'declined', 'expired');
call isolate_tenants('seat_holdings');
grant select, insert, update, delete on seat_holdings to gemeinsinn_web;

-- Volatile, and no subquery in the statement that asks: one that had to wait for its pool asks again and hears what
-- was committed meanwhile, such as the first of two clicks.
create function holds_seat(pool uuid, person uuid, guest text) returns boolean language plpgsql volatile as $$
begin
  return exists (select from seat_holdings
    where pool_id = pool and (person_id = person or guest_reference = guest)
      and state in ('waiting', 'offered', 'taken'));
end $$;
