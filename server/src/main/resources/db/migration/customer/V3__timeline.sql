-- Everything that happened with a customer, over all rooms, as references and codes. An entry whose
-- person isn't known yet has no customer; when that becomes known, its whole matter gets one.
create table customer.timeline (
  id        uuid primary key,
  brand     text not null,
  customer  uuid references customer.customer,
  matter    uuid not null,
  at        timestamptz not null,
  what      text not null check (what ~ '^[a-z-]+[.][a-z-]+$'),
  work_kind text not null,
  work_id   uuid not null,
  key       text not null,
  channel   text not null,
  detail    jsonb not null
);
create unique index timeline_once on customer.timeline (work_id, key);
create index timeline_page on customer.timeline (customer, at desc, id desc) where customer is not null;
create index timeline_matter on customer.timeline (matter);
comment on table customer.timeline is 'Entries keep no words: what was said stays where it was said.';
