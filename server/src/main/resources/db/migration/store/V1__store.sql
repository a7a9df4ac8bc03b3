create table store.shop (
  id uuid primary key,
  brand text not null,
  code text not null,
  name text not null,
  region text not null,
  street text not null,
  phone text not null,
  zone text not null,
  unique (brand, code)
);

-- Half-open spans in minutes of the shop's own day; 1440 is the end of the day.
create table store.hours (
  shop uuid not null references store.shop,
  weekday smallint not null check (weekday between 1 and 7),
  from_minute smallint not null check (from_minute between 0 and 1439),
  to_minute smallint not null check (to_minute between 1 and 1440),
  primary key (shop, weekday, from_minute),
  check (from_minute < to_minute)
);

create table store.person (
  shop uuid not null references store.shop,
  staff uuid not null,
  primary key (shop, staff)
);
create index person_staff on store.person (staff);
