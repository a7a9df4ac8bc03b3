-- A step on the way to a promise has a clock of its own beside the promise's.
alter table ledger.commitment add column milestone text not null default '';
comment on column ledger.commitment.milestone is 'Which step of the clause; empty for the promise itself.';
drop index ledger.commitment_open;
create unique index commitment_open on ledger.commitment (work_id, clause, work_kind, milestone) where ended_at is null;
