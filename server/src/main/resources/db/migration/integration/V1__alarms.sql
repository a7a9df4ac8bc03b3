-- Something that somebody must look at. One row an alarm, under the id its room gave it.
create table integration.alarm (
  id              uuid primary key,
  -- the order in which they came, for paging: ids of rooms may be derived and sort by nothing
  number          bigint generated always as identity unique,
  brand           text not null,
  kind            text not null,
  severity        text not null check (severity in ('warning', 'critical')),
  about_kind      text,
  about_id        uuid,
  facts           jsonb not null,
  -- for whom: any of these is enough
  roles           text[] not null,
  teams           uuid[] not null,
  people          uuid[] not null,
  at              timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  check ((about_kind is null) = (about_id is null)),
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index alarm_brand on integration.alarm (brand, number);
create index alarm_open on integration.alarm (brand, number) where acknowledged_at is null;
