-- Orders that are collected in a shop: one row from when the shop knows of it.
create table pickup.pickup (
  id            uuid primary key,
  brand         text not null,
  number        text not null,
  shop          uuid not null,
  customer      uuid,
  state         text not null check (state in ('waiting', 'ready', 'collected', 'cancelled')),
  known_at      timestamptz not null,
  ready_at      timestamptz,
  ready_by      uuid,
  ended_at      timestamptz,
  handed_by     uuid,
  proxy         boolean,
  goods_checked boolean,
  code          bytea,
  wrong_codes   smallint not null default 0,
  locked_until  timestamptz,
  unique (brand, number)
);
comment on column pickup.pickup.id is 'The order''s.';
comment on column pickup.pickup.code is 'A digest of the code and the id; the code itself only the customer has.';
create index pickup_open on pickup.pickup (shop, known_at, id) where state in ('waiting', 'ready');
create index pickup_shop on pickup.pickup (shop, known_at desc, id desc);
