-- Holidays and make-up working days by region; calendars that observe them close or open on these.
create table standard.special_day (
  region text not null check (region ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  day date not null,
  working boolean not null,
  name text not null check (length(name) between 1 and 100),
  primary key (region, day)
);
