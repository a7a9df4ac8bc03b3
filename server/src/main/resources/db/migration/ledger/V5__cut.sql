-- Where a shop answers, it is known of every promise and occasion. And what a clock's verdict was filed
-- under when it was given: whoever takes the matter over later, figures and evidence go on saying the same.
alter table ledger.commitment
  add column shop uuid,
  add column verdict_at timestamptz,
  add column verdict_person uuid,
  add column verdict_team uuid,
  add column verdict_shop uuid;
comment on column ledger.commitment.verdict_at is 'The instant the verdict counts at: of a kept clock its end, of a swept one its due instant.';
alter table ledger.observation add column shop uuid;

-- The sweep files under the due instant, an end under its own. Who it was at that time wasn't kept so far.
update ledger.commitment c
set verdict_person = person, verdict_team = team,
    verdict_at = case state when 'kept' then ended_at
                 else coalesce((select h.at from ledger.commitment_history h
                                where h.commitment = c.id and h.what = 'broken' and h.who_name <> 'clock'
                                order by h.id limit 1), due_at) end
where state in ('kept', 'broken');

alter table ledger.commitment
  add check ((state in ('kept', 'broken')) = (verdict_at is not null));

-- From a figure of the board to its cases, newest first: by clause and days, by whom, by whose team.
create index commitment_verdict on ledger.commitment (brand, clause, verdict_at, id) where verdict_at is not null;
create index commitment_verdict_person on ledger.commitment (brand, clause, verdict_person, verdict_at, id)
  where verdict_at is not null;
create index commitment_verdict_team on ledger.commitment (brand, clause, verdict_team, verdict_at, id)
  where verdict_at is not null;
-- The few that went wrong among the many that didn't.
create index commitment_broken on ledger.commitment (brand, clause, verdict_at, id) where state = 'broken';
create index observation_broken on ledger.observation (brand, clause, at, id) where verdict in ('broken', 'refused');
create index observation_at on ledger.observation (brand, clause, at, id);
create index observation_person on ledger.observation (brand, clause, person, at, id);
create index observation_team on ledger.observation (brand, clause, team, at, id);
