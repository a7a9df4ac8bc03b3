-- A shop that is closed for a while though its hours say open: stock-taking, a power cut, building work.
create table store.closure (
  id      uuid primary key,
  shop    uuid not null references store.shop,
  from_at timestamptz not null,
  to_at   timestamptz not null check (to_at > from_at),
  reason  text not null
);
create index closure_shop on store.closure (shop, to_at);
