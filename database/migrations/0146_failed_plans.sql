-- A plan that could not be carried out stays, so that whoever looks at the page sees it, until it is struck or replaced.
alter table page_schedules add column failed_at timestamptz;
