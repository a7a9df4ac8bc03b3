-- Whoever was dissatisfied with a pick-up is phoned, until the cause is found and the matter solved.
create table pickup.call (
  pickup       uuid primary key references pickup.pickup (id),
  brand        text not null,
  shop         uuid not null,
  stars        smallint not null check (stars between 1 and 5),
  words        text not null,
  rated_at     timestamptz not null,
  state        text not null check (state in ('open', 'contacted', 'solved')),
  contacted_at timestamptz,
  solved_at    timestamptz,
  cause        text
);
create index call_open on pickup.call (brand, rated_at, pickup) where state <> 'solved';

create table pickup.call_try (
  id      uuid primary key,
  pickup  uuid not null references pickup.call (pickup),
  at      timestamptz not null,
  by      uuid not null,
  reached boolean not null,
  solved  boolean not null,
  cause   text,
  note    text not null
);
create index call_try_of on pickup.call_try (pickup, at);
comment on column pickup.call_try.id is 'Made by the caller: the same again is the same try.';
