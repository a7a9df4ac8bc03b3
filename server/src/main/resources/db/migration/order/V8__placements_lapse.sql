-- An offer that nobody answers lapses; the number of an order typed in by hand is told by hand.
alter table "order".placement
  drop constraint placement_state_check,
  add constraint placement_state_check check (state in
    ('offered', 'declined', 'lapsed', 'agreed', 'handed_over', 'taken', 'refused')),
  drop constraint placement_check1,
  add constraint placement_answered_check check (state in ('offered', 'declined', 'lapsed') or answered_at is not null);
create index placement_offered on "order".placement (offered_at) where state = 'offered';
