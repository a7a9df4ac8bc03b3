-- Promises that are to be kept by a given instant while their shop is open: due at its last open moment before.
alter table ledger.commitment add column by_at timestamptz;
comment on column ledger.commitment.by_at is 'Set where the due instant is the last open moment of the shop before this one.';

-- A closure told of afterwards: the shop's clocks that broke in it.
create index commitment_shop_broken on ledger.commitment (shop, due_at) where state = 'broken' and shop is not null;

-- What an observation said before it was put right. One that was taken back counts for nobody.
alter table ledger.observation add column taken_back_at timestamptz;
create table ledger.observation_history (
  id          bigint generated always as identity primary key,
  observation uuid not null,
  brand       text not null,
  clause      text not null,
  work_kind   text not null,
  work_id     uuid not null,
  at          timestamptz not null,
  was         text not null check (was in ('kept', 'broken', 'refused', 'used')),
  was_at      timestamptz not null,
  was_person  uuid,
  was_note    text not null,
  became      text not null check (became in ('kept', 'broken', 'refused', 'used', 'taken-back')),
  why         text not null
);
create index observation_history_observation on ledger.observation_history (observation, id);
create index observation_history_work on ledger.observation_history (work_id, id);
