-- How many pieces of an order's line requests have taken: no piece is asked for twice.
create table aftersales.piece (
  order_id uuid not null,
  line int not null,
  claimed int not null check (claimed >= 0),
  primary key (order_id, line)
);

-- What a customer asks for after a sale: so many pieces of one line, on a ticket.
create table aftersales.request (
  id uuid primary key,
  brand text not null,
  ticket uuid not null,
  order_id uuid not null,
  order_number text not null,
  line int not null,
  sku text not null,
  name text not null,
  quantity int not null check (quantity > 0),
  kind text not null check (kind in ('return', 'exchange', 'refund', 'repair', 'warranty', 'part')),
  reason text not null,
  words text not null,
  pictures uuid[] not null,
  condition jsonb not null,
  ruling jsonb not null,
  state text not null check (state in ('requested', 'approved', 'refused', 'awaiting_goods', 'received',
    'inspected', 'asked', 'refunding', 'refunded', 'exchanged', 'repaired', 'resent', 'done', 'cancelled',
    'disputed')),
  inspection text not null default '',
  carrier text not null default '',
  tracking text not null default '',
  tries int not null default 0,
  money_key uuid,
  pays bigint check (pays >= 0),
  back_goods bigint,
  back_freight bigint,
  back_coupon bigint,
  back_points bigint,
  by_staff uuid not null,
  asked_at timestamptz not null,
  changed_at timestamptz not null
);
create index request_of_ticket on aftersales.request (ticket, asked_at);
create index request_of_line on aftersales.request (order_id, line);
create unique index request_of_money on aftersales.request (money_key) where money_key is not null;
comment on column aftersales.request.ruling is 'The decision with its trace and the version of the standard it cites.';
comment on column aftersales.request.back_goods is
  'What its pieces come to; counted for the line until it comes to nothing. pays may be less, where so agreed.';
