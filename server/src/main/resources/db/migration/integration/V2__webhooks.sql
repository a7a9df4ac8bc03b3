-- Where another system wants to be told.
create table integration.webhook (
  id               uuid primary key,
  brand            text not null,
  url              text not null,
  name             text not null,
  types            text[] not null,
  secret           bytea not null,
  -- signs beside the new one until then, so that a receiver can change its secret in peace
  old_secret       bytea,
  old_secret_until timestamptz,
  active           boolean not null default true,
  -- gone: the receiver answered 410; failing: nothing got through for a day; by-hand
  stopped_why      text check (stopped_why in ('gone', 'failing', 'by-hand')),
  stopped_at       timestamptz,
  -- the first failure since the last success
  failing_since    timestamptz,
  created_at       timestamptz not null,
  removed_at       timestamptz,
  check (active = (stopped_why is null) and active = (stopped_at is null)),
  check ((old_secret is null) = (old_secret_until is null))
);
create index webhook_brand on integration.webhook (brand, id) where removed_at is null;

-- A fact as it is sent: the very same bytes at every try.
create table integration.event (
  id    uuid primary key,
  brand text not null,
  type  text not null,
  at    timestamptz not null,
  body  text not null
);
create index event_at on integration.event (at);

create table integration.delivery (
  number      bigint generated always as identity primary key,
  webhook     uuid not null references integration.webhook (id),
  event       uuid not null references integration.event (id) on delete cascade,
  state       text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  -- failed tries since it was last put in line; says how long to wait for the next
  failures    int not null default 0,
  next_at     timestamptz,
  -- database time: a node that dies gives it back
  lease_until timestamptz,
  unique (webhook, event),
  check ((state = 'waiting') = (next_at is not null))
);
create index delivery_due on integration.delivery (webhook, next_at, number) where state = 'waiting';
create index delivery_event on integration.delivery (event);
create index delivery_log on integration.delivery (webhook, number);

create table integration.delivery_try (
  delivery    bigint not null references integration.delivery (number) on delete cascade,
  number      bigint generated always as identity,
  at          timestamptz not null,
  -- null: no answer came, error says why
  status      int,
  error       text,
  duration_ms int not null,
  -- the beginning of what was answered
  response    text not null,
  primary key (delivery, number)
);
