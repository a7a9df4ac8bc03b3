-- When a shop's hours change, its open clocks are dated anew.
create index commitment_shop on ledger.commitment (shop) where ended_at is null and shop is not null;
alter table ledger.commitment_history drop constraint commitment_history_what_check;
alter table ledger.commitment_history add constraint commitment_history_what_check check (what in (
  'started', 'warned', 'paused', 'resumed', 'reassigned', 'kept', 'broken', 'ended-late', 'corrected',
  'cancelled', 'disputed', 'upheld', 'overturned', 'moved'));
