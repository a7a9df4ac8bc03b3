-- An order that somebody of the staff offered to place for a customer, until the order system has it.
create table "order".placement (
  id uuid primary key,
  brand text not null,
  -- Whoever offers it says it once, however often the call is repeated.
  key uuid not null,
  customer uuid not null,
  -- Where it was offered.
  work_kind text not null,
  work_id uuid not null,
  state text not null check (state in
    ('offered', 'declined', 'agreed', 'handed_over', 'taken', 'refused')),
  lines jsonb not null,
  currency char(3) not null,
  goods_minor bigint not null check (goods_minor >= 0),
  delivery text not null check (delivery in ('ship', 'pickup')),
  shop text check ((delivery = 'pickup') = (shop is not null)),
  -- Erased with the person.
  receiver_name text,
  receiver_phone text,
  receiver_region text,
  receiver_street text,
  note text,
  offered_by uuid not null,
  offered_at timestamptz not null,
  -- What the customer answered, and who wrote it down.
  answered_by uuid,
  answered_at timestamptz,
  words text,
  message uuid,
  tries int not null default 0,
  next_at timestamptz,
  lease_until timestamptz,
  gateway text,
  -- The order's number in the order system.
  reference text,
  code text,
  moved_at timestamptz not null,
  unique (brand, key),
  -- Nothing goes out that the customer has not agreed to.
  check (state in ('offered', 'declined') or answered_at is not null)
);
create index placement_due on "order".placement (next_at) where next_at is not null;
create index placement_of_customer on "order".placement (customer, offered_at);
