-- Times that customers were told, until they are kept or missed (solve.notice-before-late): when whoever
-- answers for it is asked for a new one, and when the customer is told by itself. next_at is the index of
-- what is to be done; null: nothing any more.
create table ticket.told_time (
  clock        uuid primary key,
  ticket       uuid not null references ticket.ticket,
  clause       text not null,
  told_at      timestamptz not null,
  due_at       timestamptz not null,
  ask_at       timestamptz not null,
  notice_at    timestamptz,
  asked_at     timestamptz,
  announced_at timestamptz,
  renewed_to   timestamptz,
  ended_at     timestamptz,
  next_at      timestamptz
);
create index told_time_next on ticket.told_time (next_at) where next_at is not null;
create index told_time_ticket on ticket.told_time (ticket) where ended_at is null;
