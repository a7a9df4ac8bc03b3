-- The log of messages: readers follow it by a durable cursor. A transaction's number is given when
-- it first writes, so everything below the oldest open transaction is complete and stays so.
alter table conversation.message add column tx xid8 not null default pg_current_xact_id();
create index message_log on conversation.message (tx);

-- Where the judging of words stands: everything up to this place is judged. What was written before
-- there was judging isn't.
create table conversation.words_cursor (
  one          boolean primary key default true check (one),
  tx           xid8 not null,
  conversation uuid not null,
  seq          bigint not null
);
insert into conversation.words_cursor (tx, conversation, seq)
values (pg_current_xact_id(), 'ffffffff-ffff-ffff-ffff-ffffffffffff', 9223372036854775807);

-- What the judged messages of a conversation come to. unmet: the customer's first negative message
-- that no understanding has met yet.
create table conversation.mood (
  conversation uuid primary key references conversation.conversation (id),
  mood         text not null check (mood in ('negative', 'neutral', 'positive')),
  score        real not null,
  intent       text not null,
  at           timestamptz not null,
  unmet        uuid,
  unmet_seq    bigint,
  staff_seq    bigint not null
);

-- Who had the customer's orders and complaints before their eyes, and since when (chat.history-first).
create table conversation.panel_shown (
  conversation uuid not null references conversation.conversation (id),
  staff        uuid not null,
  at           timestamptz not null,
  primary key (conversation, staff)
);

-- What is observed once a conversation: variants of tone offered, texts held back, ends judged.
create table conversation.words_once (
  conversation uuid not null references conversation.conversation (id),
  what         text not null,
  primary key (conversation, what)
);

-- Who is typing just now: a lease in real time, renewed while the keys move.
create unlogged table conversation.typing (
  identity uuid primary key,
  until    timestamptz not null
);

-- The closing question was asked for while the customer was typing: it goes out when they rest.
alter table conversation.conversation
  add column closing_wanted_at timestamptz,
  add column closing_wanted_by uuid;
create index conversation_closing_wanted on conversation.conversation (closing_wanted_at)
  where closing_wanted_at is not null;
