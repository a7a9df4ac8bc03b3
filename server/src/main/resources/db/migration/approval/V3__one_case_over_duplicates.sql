-- In whose case a spending counts: its own matter's, or the one that matter was merged into.
alter table approval.spending add column counted_in uuid;
update approval.spending set counted_in = work_id;
alter table approval.spending alter column counted_in set not null;
create index spending_of_work on approval.spending (work_id);

-- What somebody has granted in a running period is the sum of what they spent in it, so that a
-- period may begin whenever the standard says, and change, without anything being spent twice.
create index spending_of_person on approval.spending (staff, kind, at) include (fen);
drop table approval.spent;
alter table approval.spending drop column since;
