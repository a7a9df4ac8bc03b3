-- Tickets that belong together. A merge is a pointer: what was said and done on the duplicate stays there and
-- is read through it, so that taking the pointer away undoes it. Its open clocks are carried in the ledger.
alter table ticket.ticket
  add column merged_into uuid references ticket.ticket (id),
  add column split_from uuid references ticket.ticket (id);
alter table ticket.ticket drop constraint ticket_state_check;
alter table ticket.ticket add constraint ticket_state_check
  check (state in ('new', 'open', 'waiting', 'solved', 'closed', 'merged'));
alter table ticket.ticket add constraint ticket_merged_check
  check ((state = 'merged') = (merged_into is not null) and merged_into <> id);
comment on column ticket.ticket.merged_into is 'The ticket in which its matter goes on; that one is never merged itself.';
comment on column ticket.ticket.split_from is 'The ticket whose second matter this is; both are of one conversation.';
create index ticket_merged on ticket.ticket (merged_into) where merged_into is not null;

-- A conversation still becomes one ticket, however often it is asked for; what is split off shares it.
drop index ticket.ticket_conversation;
create unique index ticket_conversation on ticket.ticket (conversation)
  where conversation is not null and split_from is null;
create index ticket_of_conversation on ticket.ticket (conversation) where conversation is not null;

-- One link between two tickets, whichever way round. Of "related" no side comes first.
create table ticket.link (
  one     uuid not null references ticket.ticket (id),
  other   uuid not null references ticket.ticket (id),
  how     text not null check (how in ('related', 'follow-up', 'caused-by', 'split-from')),
  made_by uuid,
  made_at timestamptz not null,
  primary key (one, other),
  check (one <> other),
  check (how <> 'related' or one < other)
);
comment on column ticket.link.how is 'What one is to other: its follow-up, caused by it, split from it.';
create unique index link_pair on ticket.link (least(one, other), greatest(one, other));
create index link_other on ticket.link (other);

-- Every merge there was; what has to be known to undo it is kept with it.
create table ticket.merge (
  id        uuid primary key,
  duplicate uuid not null references ticket.ticket (id),
  main      uuid not null references ticket.ticket (id),
  merged_by uuid not null,
  merged_at timestamptz not null,
  kept      jsonb not null,
  undone_by uuid,
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
create unique index merge_stands on ticket.merge (duplicate) where undone_at is null;

-- The words of which a split-off matter is made: entries of the first ticket and messages of its conversation,
-- by reference. A word belongs to one matter.
create table ticket.split_word (
  ticket       uuid not null references ticket.ticket (id),
  origin       uuid not null references ticket.ticket (id),
  seq          int,
  conversation uuid,
  message      uuid,
  at           timestamptz not null,
  check (seq is not null or message is not null),
  check ((conversation is null) = (message is null))
);
create unique index split_word_entry on ticket.split_word (origin, seq) where seq is not null;
create unique index split_word_message on ticket.split_word (message) where message is not null;
create index split_word_ticket on ticket.split_word (ticket);
