-- Work that lasts. One row a ticket; what happened to it is in ticket.timeline, its clocks are in the ledger.
create table ticket.ticket (
  id           uuid primary key,
  brand        text not null,
  year         int not null,
  serial       int not null,
  number       text not null,
  type         text not null,
  tier         text not null,
  state        text not null check (state in ('new', 'open', 'waiting', 'solved', 'closed')),
  title        text not null check (char_length(title) between 1 and 200),
  channel      text not null,
  customer     uuid,
  conversation uuid,
  owner        uuid,
  team         uuid,
  step_text    text,
  step_due     timestamptz,
  step_owner   uuid,
  step_team    uuid,
  outcome_text text,
  outcome_at   timestamptz,
  outcome_way  text check (outcome_way in ('message', 'phone', 'in_person')),
  matter_at    timestamptz not null,
  created_at   timestamptz not null,
  created_by   uuid,
  solved_at    timestamptz,
  closed_at    timestamptz,
  round        int not null default 1 check (round >= 1),
  next_due     timestamptz not null default 'infinity',
  rating_stars int check (rating_stars between 1 and 5),
  rating_words text,
  head         int not null default 0,
  version      int not null default 0,
  request      uuid,
  words        tsvector not null,
  unique (brand, year, serial),
  -- somebody always answers for it
  check (owner is not null or team is not null),
  -- solve.not-cooling: while it is unsolved there is a next step with a time and somebody who takes it
  check (state in ('solved', 'closed')
         or (step_text is not null and step_due is not null and (step_owner is not null or step_team is not null))),
  -- solve.result-feedback: nothing is closed before the customer was told the outcome
  check (state <> 'closed' or (outcome_at is not null and closed_at is not null)),
  check ((rating_stars is null) = (rating_words is null)),
  check ((outcome_at is null) = (outcome_text is null) and (outcome_at is null) = (outcome_way is null))
);
comment on column ticket.ticket.matter_at is 'First message of the matter in this round: what the solve clock counts from.';
comment on column ticket.ticket.next_due is 'Due instant of the open clock that breaks first; infinity when there is none. Lists are ordered by it.';
comment on column ticket.ticket.round is 'One more each time it is reopened.';
comment on column ticket.ticket.request is 'The client''s Idempotency-Key: asking again with it finds this ticket.';
comment on column ticket.ticket.words is 'Title and number as words and Chinese character pairs, see TicketWords.';

-- A conversation becomes one ticket, however often it is asked for.
create unique index ticket_conversation on ticket.ticket (conversation) where conversation is not null;
create unique index ticket_request on ticket.ticket (brand, request) where request is not null;
create unique index ticket_number on ticket.ticket (brand, number);
create index ticket_brand on ticket.ticket (brand, next_due, id desc);
create index ticket_owner on ticket.ticket (owner, next_due, id desc) where owner is not null;
create index ticket_step_owner on ticket.ticket (step_owner, next_due, id desc) where step_owner is not null;
create index ticket_opener on ticket.ticket (created_by, next_due, id desc) where created_by is not null;
create index ticket_team on ticket.ticket (team, next_due, id desc) where team is not null;
create index ticket_customer on ticket.ticket (customer, id desc) where customer is not null;
create index ticket_words on ticket.ticket using gin (words);

-- Tickets with these words, by the words' index and nothing else: the planner, which has to guess how
-- rare a word is, would sometimes walk the whole list for a word that hardly occurs. Up to cap of them.
create function ticket.with_words(brand_asked text, asked tsquery, cap int) returns setof uuid
  language sql stable
  set enable_seqscan = off set enable_indexscan = off
  as $$ select id from ticket.ticket where brand = brand_asked and words @@ asked limit cap $$;

-- The last number given; its row lock makes numbers gapless, for a number is given in the transaction that opens.
create table ticket.number (
  brand text not null,
  year  int not null,
  last  int not null check (last >= 1),
  primary key (brand, year)
);

create table ticket.timeline (
  ticket   uuid not null references ticket.ticket (id),
  seq      int not null check (seq >= 1),
  at       timestamptz not null,
  what     text not null check (what in ('note', 'message', 'customer', 'state', 'tier', 'owner', 'next-step', 'outcome', 'clock')),
  who      uuid,
  who_name text not null,
  text     text not null,
  detail   jsonb not null,
  key      uuid,
  primary key (ticket, seq)
);
comment on column ticket.timeline.who_name is 'Names the system or the customer when no member of the staff acted.';
comment on column ticket.timeline.key is 'The client''s id of a message, or what else makes a repeat harmless.';
create unique index timeline_key on ticket.timeline (ticket, key) where key is not null;
