-- What the brand sells, as far as service needs to know it.
create table "order".goods (
  brand text not null,
  sku text not null,
  name text not null,
  family text not null,
  price_minor bigint not null check (price_minor >= 0),
  currency char(3) not null,
  made_to_order boolean not null,
  fresh boolean not null,
  hygiene_sealed boolean not null,
  digital boolean not null,
  warranty_months smallint not null check (warranty_months between 0 and 600),
  updated_at timestamptz not null,
  primary key (brand, sku)
);

-- The mirror of the order system. The newest document wins: (updated_at, digest) only ever grows,
-- the digest deciding between two documents of the same instant.
create table "order".orders (
  id uuid primary key,
  brand text not null,
  number text not null,
  customer uuid,
  shop uuid,
  status text not null check (status in ('awaiting_payment', 'paid', 'processing',
    'ready_for_pickup', 'shipped', 'delivered', 'completed', 'cancelled', 'returned')),
  sales_channel text not null check (sales_channel in
    ('web', 'app', 'mini_program', 'marketplace', 'shop', 'phone')),
  delivery text not null check (delivery in ('ship', 'pickup')),
  placed_at timestamptz not null,
  paid_at timestamptz,
  delivered_at timestamptz,
  cancelled_at timestamptz,
  currency char(3) not null,
  goods_minor bigint not null check (goods_minor >= 0),
  discount_minor bigint not null check (discount_minor >= 0),
  freight_minor bigint not null check (freight_minor >= 0),
  total_minor bigint not null check (total_minor >= 0),
  contact_phone_last4 text,
  receiver_name text,
  receiver_phone text,
  receiver_region text,
  receiver_street text,
  note text,
  updated_at timestamptz not null,
  digest bytea not null,
  received_at timestamptz not null,
  unique (brand, number)
);
create index orders_newest on "order".orders (brand, placed_at, id);
create index orders_of_customer on "order".orders (customer, placed_at, id);
create index orders_of_shop on "order".orders (shop, placed_at, id) where shop is not null;

-- Traits are null where the order system did not state them: then those of the goods hold.
create table "order".line (
  order_id uuid not null references "order".orders on delete cascade,
  position smallint not null,
  sku text not null,
  name text not null,
  quantity int not null check (quantity > 0),
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  total_minor bigint not null check (total_minor >= 0),
  made_to_order boolean,
  fresh boolean,
  hygiene_sealed boolean,
  digital boolean,
  warranty_months smallint check (warranty_months between 0 and 600),
  primary key (order_id, position)
);

create table "order".payment (
  order_id uuid not null references "order".orders on delete cascade,
  position smallint not null,
  kind text not null check (kind in ('paid', 'refunded')),
  method text not null,
  reference text,
  amount_minor bigint not null check (amount_minor >= 0),
  at timestamptz not null,
  primary key (order_id, position)
);

create table "order".shipment (
  order_id uuid not null references "order".orders on delete cascade,
  position smallint not null,
  carrier text not null,
  tracking_number text not null,
  dispatched_at timestamptz,
  promised_by timestamptz,
  delivered_at timestamptz,
  primary key (order_id, position)
);

create table "order".tracking (
  order_id uuid not null,
  shipment smallint not null,
  position smallint not null,
  at timestamptz not null,
  place text,
  text text not null,
  primary key (order_id, shipment, position),
  foreign key (order_id, shipment) references "order".shipment on delete cascade
);
