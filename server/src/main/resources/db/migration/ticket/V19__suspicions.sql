-- What sounds like a complaint: raised by rule, decided by a person (or by the customer, who says so themself).
create table ticket.suspicion (
  id           uuid primary key,
  brand        text not null,
  conversation uuid,
  ticket       uuid references ticket.ticket (id),
  reason       text not null check (reason in ('mood', 'meaning', 'rating', 'words', 'said', 'chosen')),
  message      uuid,
  span_from    int not null default 0,
  span_to      int not null default 0,
  figure       int not null default 0,
  channel      text not null,
  at           timestamptz not null,
  due_at       timestamptz not null,
  alarmed_at   timestamptz,
  state        text not null check (state in ('open', 'confirmed', 'rejected')),
  decided_by   uuid,
  decided_at   timestamptz,
  why          text not null default '',
  check (conversation is not null or ticket is not null),
  check ((state = 'open') = (decided_at is null))
);
comment on column ticket.suspicion.at is 'When the customer wrote or rated it: the first complaining word, from which the green channel counts.';
comment on column ticket.suspicion.figure is 'The stars of a low rating, or how many messages in a row were upset.';
comment on column ticket.suspicion.decided_by is 'Null when the customer chose it themself.';
-- never twice while one is open
create unique index suspicion_open_conversation on ticket.suspicion (conversation) where state = 'open' and conversation is not null;
create unique index suspicion_open_ticket on ticket.suspicion (ticket) where state = 'open' and conversation is null;
create index suspicion_conversation on ticket.suspicion (conversation) where conversation is not null;
create index suspicion_ticket on ticket.suspicion (ticket) where ticket is not null;
create index suspicion_undecided on ticket.suspicion (due_at) where state = 'open';
create index suspicion_brand on ticket.suspicion (brand, at, id) where state = 'open';
