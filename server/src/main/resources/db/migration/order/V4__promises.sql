-- What is promised beside an order: when it leaves, and what became of it.
alter table "order".orders
  add column dispatch_by timestamptz,
  -- When to look next whether it is late; null: there is nothing to wait for.
  add column watch_at timestamptz;
create index orders_watched on "order".orders (watch_at) where watch_at is not null;

-- An order that the customer is to be told of, once.
create table "order".confirmation (
  order_id uuid primary key references "order".orders on delete cascade,
  brand text not null,
  due_at timestamptz not null,
  told_at timestamptz,
  -- Whether the word arrived; null as long as nobody knows.
  reached boolean
);
create index confirmation_due on "order".confirmation (due_at) where told_at is null;

-- An order that is late: announced, followed, and over when it has arrived.
create table "order".delay (
  id uuid primary key,
  order_id uuid not null references "order".orders on delete cascade,
  brand text not null,
  cause text not null check (cause in ('dispatch', 'promise', 'silence')),
  -- The parcel it is about; empty as long as there is none.
  tracking_number text not null,
  -- The instant that passed without what was promised for it.
  late_since timestamptz not null,
  found_at timestamptz not null,
  -- How many words the customer was promised so far, and by when the next.
  word int not null check (word > 0),
  word_by timestamptz not null,
  -- Whether the last word got to the customer; null as long as nobody knows.
  reached boolean,
  ended_at timestamptz,
  ended text check (ended in ('delivered', 'cancelled', 'moving', 'dispatched')),
  check ((ended_at is null) = (ended is null))
);
create unique index delay_open on "order".delay (order_id) where ended_at is null;
create index delay_of_brand on "order".delay (brand, word_by, id) where ended_at is null;
create index delay_of_order on "order".delay (order_id);
