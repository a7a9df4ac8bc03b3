-- A visit of somebody to a shop: what its acts add up to. The acts are the truth.
create table shopfloor.visit (
  id          uuid primary key,
  brand       text not null,
  shop        uuid not null,
  began_at    timestamptz not null,
  heard_at    timestamptz not null,
  entered_at  timestamptz,
  greet_due   timestamptz,
  greeted_at  timestamptz,
  helped_at   timestamptz,
  left_at     timestamptz,
  farewell_at timestamptz,
  heads       smallint not null default 1,
  children    boolean not null default false,
  bags        boolean not null default false,
  tried       smallint not null default 0,
  bought      smallint not null default 0,
  mistaken    boolean not null default false,
  customer    uuid,
  clerk       uuid,
  judged_at   timestamptz
);
comment on column shopfloor.visit.began_at is 'Its earliest act.';
comment on column shopfloor.visit.heard_at is 'When the last of its acts so far arrived.';
comment on column shopfloor.visit.greet_due is 'Until when a greeting was in time; null while nobody told of the entry.';
comment on column shopfloor.visit.judged_at is 'When what was to be done in it was judged; null while it goes on.';
create index visit_shop on shopfloor.visit (shop, began_at desc, id desc);
create index visit_going_on on shopfloor.visit (heard_at) where judged_at is null and not mistaken;
create index visit_customer on shopfloor.visit (customer, began_at desc) where customer is not null;

-- What somebody did on a visit, once: the device makes the id, however often it sends it.
create table shopfloor.act (
  id           uuid primary key,
  visit        uuid not null references shopfloor.visit,
  kind         text not null check (kind in ('entered', 'greeted', 'help_offered', 'standing', 'need', 'tried',
    'recommended', 'bought', 'points_told', 'customer_known', 'offers', 'left', 'farewell', 'mistaken')),
  at           timestamptz not null,
  device       text not null,
  device_at    timestamptz not null,
  arrived_at   timestamptz not null,
  person       uuid,
  machine      text,
  heads        smallint,
  children     boolean,
  bags         boolean,
  wish         text,
  for_whom     text,
  alone        boolean,
  sku          text,
  way          text check (way in ('fitting', 'sample', 'demonstration', 'mirror')),
  explained    boolean,
  liked        boolean,
  order_number text,
  amount_minor bigint check (amount_minor >= 0),
  tips         boolean,
  points       int check (points >= 0),
  seconds      int check (seconds >= 0),
  customer     uuid,
  agrees       boolean
);
comment on column shopfloor.act.at is 'When it happened, the device''s clock put right.';
comment on column shopfloor.act.device_at is 'When it happened by the device''s clock.';
create index act_visit on shopfloor.act (visit, at, id);
create index act_tried on shopfloor.act (sku, at) where kind = 'tried';

-- How far a device's clock is behind ours.
create table shopfloor.device (
  brand       text not null,
  id          text not null,
  offset_ms   bigint not null,
  measured_at timestamptz not null,
  primary key (brand, id)
);
