-- The latest ended clocks of a person (care.stress).
create index commitment_person_ended on ledger.commitment (person, ended_at desc, id desc)
  where ended_at is not null and state in ('kept', 'broken');
