-- A judgement that whom it concerns holds for wrong, and how it was settled. What was judged stays as
-- it is; an overturned judgement moves the figures by a correcting tally.
create table ledger.dispute (
  id          uuid primary key,
  brand       text not null,
  kind        text not null check (kind in ('observation', 'commitment')),
  subject     uuid not null unique,
  clause      text not null,
  person      uuid not null,
  teams       uuid[] not null,
  reason      text not null,
  raised_at   timestamptz not null,
  state       text not null check (state in ('open', 'upheld', 'overturned')),
  settled_by  uuid,
  settled_at  timestamptz,
  word        text not null default '',
  check ((state = 'open') = (settled_at is null)),
  check ((state = 'open') = (settled_by is null))
);
comment on column ledger.dispute.teams is 'Whose supervisors may settle it: the team judged, else the person''s teams.';
create index dispute_open on ledger.dispute (brand, id) where state = 'open';
create index dispute_brand on ledger.dispute (brand, id);

alter table ledger.commitment_history drop constraint commitment_history_what_check;
alter table ledger.commitment_history add constraint commitment_history_what_check check (what in (
  'started', 'warned', 'paused', 'resumed', 'reassigned', 'kept', 'broken', 'ended-late', 'corrected',
  'cancelled', 'disputed', 'upheld', 'overturned'));
