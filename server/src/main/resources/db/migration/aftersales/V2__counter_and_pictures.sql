-- What a request's clock and its counter need, and what the inspection saw.
alter table aftersales.request
  add column found uuid[] not null default '{}',
  add column shop uuid,
  add column due_at timestamptz;
comment on column aftersales.request.found is 'Pictures of what was found when the goods were looked at.';
comment on column aftersales.request.shop is 'The shop at whose counter it is settled; null: the goods travel.';
comment on column aftersales.request.due_at is 'By when the running promise is due; the clock itself is the ledger''s.';
create index request_open on aftersales.request (brand, due_at, id)
  where state in ('requested', 'approved', 'awaiting_goods', 'received', 'inspected', 'asked', 'refunding');
create index request_newest on aftersales.request (brand, asked_at, id);

-- A customer at the counter with goods of an order: the case is a ticket, and its ten minutes run.
create table aftersales.counter (
  ticket uuid primary key,
  brand text not null,
  shop uuid not null,
  order_id uuid not null,
  order_number text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  ended_at timestamptz
);
create index counter_open on aftersales.counter (shop, opened_at) where ended_at is null;
