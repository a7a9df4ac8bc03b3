-- Something ordered isn't there: the customer says what is to become of it.
alter table pickup.pickup drop constraint pickup_state_check;
alter table pickup.pickup add constraint pickup_state_check
  check (state in ('waiting', 'short', 'ready', 'collected', 'cancelled'));
alter table pickup.pickup
  add column short_at timestamptz,
  add column missing text,
  add column choice text check (choice in ('wait', 'substitute', 'partial', 'cancel')),
  add column chosen_at timestamptz,
  add column choice_note text;
drop index pickup.pickup_open;
create index pickup_open on pickup.pickup (shop, known_at, id) where state in ('waiting', 'short', 'ready');
