-- When a visit is over and what was to be done in it is judged.
alter table shopfloor.visit add column judge_at timestamptz;
update shopfloor.visit set judge_at = heard_at where judged_at is null and not mistaken;
drop index shopfloor.visit_going_on;
create index visit_to_judge on shopfloor.visit (judge_at) where judge_at is not null;
comment on column shopfloor.visit.judge_at is 'Null once it was judged, or never will be.';

-- Purchases of high value, whose buyers get tips on the use.
create table shopfloor.tips (
  id           uuid primary key,
  brand        text not null,
  shop         uuid not null,
  visit        uuid,
  person       uuid,
  customer     uuid,
  order_number text,
  families     text[] not null,
  bought_at    timestamptz not null,
  state        text not null check (state in ('waiting', 'sending', 'owed', 'told', 'cancelled')),
  send_at      timestamptz,
  ended_at     timestamptz,
  check ((state = 'waiting') = (send_at is not null))
);
comment on column shopfloor.tips.state is 'Owed: no text message gets there, so that a person tells them.';
create unique index tips_order on shopfloor.tips (brand, order_number) where order_number is not null;
create index tips_due on shopfloor.tips (send_at) where state = 'waiting';

-- Whom a shop is to call: who tried something there and ordered it online, and who is owed tips.
create table shopfloor.contact (
  id           uuid primary key,
  brand        text not null,
  shop         uuid not null,
  reason       text not null check (reason in ('order', 'tips')),
  customer     uuid,
  order_id     uuid,
  order_number text,
  visit        uuid,
  sku          text,
  tried_at     timestamptz,
  state        text not null check (state in ('open', 'reached', 'declined', 'cancelled')),
  known_at     timestamptz not null,
  tries        smallint not null default 0,
  person       uuid,
  note         text,
  dispatch     boolean,
  ended_at     timestamptz
);
comment on column shopfloor.contact.id is 'Of one because of tips, theirs.';
create unique index contact_order on shopfloor.contact (order_id) where reason = 'order';
create index contact_open on shopfloor.contact (shop, known_at) where state = 'open';
create index contact_customer on shopfloor.contact (customer) where customer is not null;
create index visit_tried on shopfloor.visit (brand, began_at) where customer is not null and tried > 0;
