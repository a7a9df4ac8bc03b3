-- What an alarm told of may be over by itself; then nobody needs to take it in hand any more.
alter table integration.alarm add column over_at timestamptz;
drop index integration.alarm_open;
create index alarm_open on integration.alarm (brand, number)
  where acknowledged_at is null and over_at is null;
