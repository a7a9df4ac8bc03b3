-- A text message to a phone: written with the work it belongs to, sent after the commit.
create table channel.text_message (
  id           uuid primary key,
  -- the order in which they were written: the order in which a phone gets them
  number       bigint generated always as identity unique,
  brand        text not null,
  key          text not null,
  work_kind    text not null,
  work_id      uuid not null,
  customer     uuid,
  phone        text not null,
  text         text not null,
  parts        int not null check (parts > 0),
  unasked      boolean not null,
  state        text not null check (state in ('queued', 'sent', 'delivered', 'failed')),
  created_at   timestamptz not null,
  give_up_at   timestamptz not null,
  next_at      timestamptz,
  lease_until  timestamptz,
  failures     int not null default 0,
  error        text,
  gateway      text,
  sent_at      timestamptz,
  settled_at   timestamptz,
  unique (brand, key),
  check ((state = 'queued') = (next_at is not null))
);
comment on column channel.text_message.unasked is 'Nobody waits for it: it keeps out of the customer''s quiet hours.';
comment on column channel.text_message.error is 'Why the last try failed: a code, never words of a gateway, which may hold the number.';
comment on column channel.text_message.settled_at is 'When it was delivered or given up.';
create index text_message_newest on channel.text_message (brand, number);
create index text_message_due on channel.text_message (next_at, number) where state = 'queued';
create index text_message_phone on channel.text_message (brand, phone, number);
create index text_message_customer on channel.text_message (customer) where customer is not null;

-- A stretch in which a channel didn't work.
create table channel.outage (
  id         uuid primary key,
  brand      text not null,
  channel    text not null,
  since      timestamptz not null,
  alarmed_at timestamptz,
  ended_at   timestamptz
);
create unique index outage_open on channel.outage (brand, channel) where ended_at is null;
