-- Tries at an order's last four digits, so that nobody guesses them: kept while they count, gone when one
-- was right. Keys are digests; nothing here says which order or visitor it was.
create table assistant.lookup_try (
  id   uuid not null,
  kind text not null check (kind in ('visitor', 'order', 'address')),
  key  text not null,
  at   timestamptz not null,
  primary key (kind, key, id)
);
create index lookup_try_at on assistant.lookup_try (at);
create index lookup_try_id on assistant.lookup_try (id);
