-- Work on many tickets at once: asked for once, done one ticket at a time, each with its own result.
create table ticket.bulk (
  id       uuid primary key,
  brand    text not null,
  staff    uuid not null,
  action   jsonb not null,
  total    int not null check (total between 1 and 1000),
  capped   boolean not null,
  state    text not null check (state in ('running', 'done', 'cancelled', 'stopped')),
  asked_at timestamptz not null,
  ended_at timestamptz,
  next_at  timestamptz,
  check ((state = 'running') = (ended_at is null)),
  check ((state = 'running') = (next_at is not null))
);
comment on column ticket.bulk.id is 'The client''s: asked again it is the same job.';
comment on column ticket.bulk.capped is 'The filter found more tickets than a job takes.';
comment on column ticket.bulk.state is 'stopped: who asked may no longer do it.';
comment on column ticket.bulk.next_at is 'When there is something to do next: a job may wait for the morning.';
create index bulk_next on ticket.bulk (next_at) where state = 'running';
create index bulk_staff on ticket.bulk (staff, asked_at desc);

-- One ticket of a job. Its result is written in the transaction that does the work: once, whatever breaks.
create table ticket.bulk_row (
  job        uuid not null references ticket.bulk (id),
  place      int not null,
  ticket     uuid not null,
  result     text not null default 'waiting'
             check (result in ('waiting', 'done', 'same', 'refused', 'hidden', 'failed', 'left')),
  code       text,
  clause     text,
  reason     text,
  not_before timestamptz,
  at         timestamptz,
  primary key (job, place),
  unique (job, ticket),
  check ((result = 'waiting') = (at is null))
);
comment on column ticket.bulk_row.result is 'same: it already was so; hidden: not there for who asked; left: the job ended before.';
comment on column ticket.bulk_row.not_before is 'A message waits for the end of the customer''s quiet hours.';
