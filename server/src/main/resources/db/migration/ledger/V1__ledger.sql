-- What was promised: one row a clock. A broken clock whose promise is still owed keeps ended_at null.
create table ledger.commitment (
  id               uuid primary key,
  brand            text not null,
  clause           text not null,
  standard_version uuid not null,
  work_kind        text not null,
  work_id          uuid not null,
  calendar         text not null,
  channel          text not null,
  kind             text not null,
  state            text not null check (state in ('running', 'paused', 'kept', 'broken', 'cancelled')),
  started_at       timestamptz not null,
  warn_at          timestamptz,
  due_at           timestamptz not null,
  next_at          timestamptz not null,
  left_ms          bigint,
  warn_left_ms     bigint,
  ended_at         timestamptz,
  person           uuid,
  team             uuid,
  cause            text not null,
  check (due_at >= started_at),
  check ((state = 'paused') = (left_ms is not null)),
  check (state in ('running', 'paused', 'broken') or ended_at is not null)
);
comment on column ledger.commitment.next_at is 'What the sweep looks at: the warning until it was given, then the due instant.';

-- At most one open clock a clause on a work item: starting again while it is owed does nothing.
create unique index commitment_open on ledger.commitment (work_id, clause, work_kind) where ended_at is null;
create index commitment_next on ledger.commitment (next_at) where state = 'running';
create index commitment_work on ledger.commitment (work_id);
create index commitment_clause on ledger.commitment (brand, clause, id);
create index commitment_person on ledger.commitment (person, due_at) where ended_at is null;
create index commitment_team on ledger.commitment (team, due_at) where ended_at is null;

create table ledger.commitment_history (
  id         bigint generated always as identity primary key,
  commitment uuid not null,
  at         timestamptz not null,
  what       text not null check (what in ('started', 'warned', 'paused', 'resumed', 'reassigned', 'kept', 'broken', 'ended-late', 'corrected', 'cancelled')),
  who        uuid,
  who_name   text not null,
  why        text not null,
  due_at     timestamptz not null
);
create index commitment_history_commitment on ledger.commitment_history (commitment, id);

-- What happened: kept, broken, refused or used, with its evidence. Text is never copied here: a message id and a span.
create table ledger.observation (
  id               uuid primary key,
  brand            text not null,
  clause           text not null,
  standard_version uuid not null,
  verdict          text not null check (verdict in ('kept', 'broken', 'refused', 'used')),
  work_kind        text not null,
  work_id          uuid not null,
  person           uuid,
  team             uuid,
  channel          text not null,
  kind             text not null,
  at               timestamptz not null,
  message          uuid,
  span_from        int not null,
  span_to          int not null,
  field            text not null,
  note             text not null
);
create index observation_clause on ledger.observation (brand, clause, id);
create index observation_work on ledger.observation (work_id);

-- The log that roll-ups are folded from. A row is taken off in the transaction that folds it: a row
-- committed late is simply folded later, none is folded twice.
create table ledger.tally (
  id      bigint generated always as identity primary key,
  brand   text not null,
  clause  text not null,
  day     date not null,
  person  uuid not null,
  team    uuid not null,
  shop    uuid not null,
  channel text not null,
  kind    text not null,
  kept    int not null,
  broken  int not null,
  refused int not null,
  used    int not null
);
-- Absent person, team and shop are the nil uuid, so that the key is never null.
create table ledger.rollup (
  brand   text not null,
  clause  text not null,
  day     date not null,
  person  uuid not null,
  team    uuid not null,
  shop    uuid not null,
  channel text not null,
  kind    text not null,
  kept    bigint not null,
  broken  bigint not null,
  refused bigint not null,
  used    bigint not null,
  primary key (brand, day, clause, person, team, shop, channel, kind)
);
