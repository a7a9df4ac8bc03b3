-- Each time the panel was really shown is kept, not only the first: a fact must have been looked at
-- not long before it is told (triage.verify).
alter table conversation.panel_shown
  drop constraint panel_shown_pkey,
  add primary key (conversation, staff, at);

-- Since when the present person has the conversation.
alter table conversation.conversation add column taken_at timestamptz;

-- What a customer asked for that can be solved on the spot, until it is seen whether it was begun in
-- time (solve.at-once).
create table conversation.on_the_spot (
  conversation uuid not null references conversation.conversation (id),
  matter       text not null,
  message      uuid not null,
  span_from    int not null,
  span_to      int not null,
  at           timestamptz not null,
  next_at      timestamptz not null,
  primary key (conversation, matter)
);
comment on column conversation.on_the_spot.next_at is 'When it is looked at: the limit''s end, as far as known.';
create index on_the_spot_next on conversation.on_the_spot (next_at);
