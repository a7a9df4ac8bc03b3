-- What isn't collected is reminded of, announced and put back; what was collected is asked about.
alter table pickup.pickup drop constraint pickup_state_check;
alter table pickup.pickup add constraint pickup_state_check
  check (state in ('waiting', 'short', 'ready', 'collected', 'uncollected', 'cancelled'));
alter table pickup.pickup
  add column next_at timestamptz,
  add column booking_reminded_at timestamptz,
  add column reminders smallint not null default 0,
  add column reminded_at timestamptz,
  add column kept_until timestamptz,
  add column shelved_at timestamptz,
  add column surveyed_at timestamptz;
comment on column pickup.pickup.next_at is 'When the program looks at it next; null: not by itself.';
comment on column pickup.pickup.kept_until is 'Until when it is kept for the customer, as they were told.';
comment on column pickup.pickup.shelved_at is 'When the shop put back what wasn''t collected.';
update pickup.pickup set next_at = ready_at where state = 'ready';
create index pickup_next on pickup.pickup (next_at) where next_at is not null;
drop index pickup.pickup_open;
create index pickup_open on pickup.pickup (shop, known_at, id)
  where state in ('waiting', 'short', 'ready') or state = 'uncollected' and shelved_at is null;
