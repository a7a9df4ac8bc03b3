alter table conversation.conversation
  -- who served last: the customer's first choice next time
  add column last_owner uuid,
  -- the step back: who handed it over, from which team; answers for it until somebody takes it
  add column handed_by uuid,
  add column handed_from uuid,
  -- handed back as misrouted: counts once, at intake.route
  add column misrouted boolean not null default false,
  -- what a waiting customer was told to expect, and until when that holds
  add column told_until timestamptz,
  add column told_times int not null default 0,
  -- the customer's last sign of life while waiting; gone before anybody answered
  add column waiting_seen_at timestamptz,
  add column abandoned_at timestamptz;
create index conversation_told on conversation.conversation (told_until) where mode = 'waiting' and state <> 'closed';
create index conversation_abandoned on conversation.conversation (team, abandoned_at) where abandoned_at is not null;

-- What the staff tell each other beside a thread. A table of its own: what customers may not see is not selected.
create table conversation.note (
  id           uuid primary key,
  conversation uuid not null references conversation.conversation (id),
  kind         text not null check (kind in ('note', 'whisper', 'handover', 'return')),
  author       uuid not null,
  text         text not null,
  at           timestamptz not null
);
create index note_conversation on conversation.note (conversation, id);
