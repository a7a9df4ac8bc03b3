-- A rating asked for: one a conversation, one each time a ticket is closed.
create table feedback.ask (
  id         uuid primary key,
  brand      text not null,
  work_kind  text not null check (work_kind in ('conversation', 'ticket')),
  work_id    uuid not null,
  round      int not null check (round >= 1),
  number     text not null,
  conversation uuid,
  visitor    uuid,
  owner      uuid,
  team       uuid,
  channel    text not null,
  kind       text not null,
  asked_at   timestamptz not null,
  expires_at timestamptz not null,
  unique (work_kind, work_id, round)
);
comment on column feedback.ask.number is 'The ticket''s number, for people; empty for a conversation.';
comment on column feedback.ask.visitor is 'Whose chat shows the question; null when there is no chat.';
create index ask_visitor on feedback.ask (visitor, asked_at desc, id desc) where visitor is not null;

-- What the customer gave. Given once, never changed.
create table feedback.rating (
  ask   uuid primary key references feedback.ask (id),
  stars int not null check (stars between 1 and 5),
  words text not null check (char_length(words) <= 1000),
  way   text not null check (way in ('chat', 'link')),
  at    timestamptz not null
);
