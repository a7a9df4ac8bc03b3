-- Ways out that were put to a customer, and which they chose (solve.options). One offer stands at a time;
-- offered again it is another one. An agreement found in talking is an offer without ways.
create table ticket.offer (
  id          uuid primary key,
  ticket      uuid not null references ticket.ticket,
  round       int not null,
  words       text not null,
  made_by     uuid not null,
  made_at     timestamptz not null,
  replaced_at timestamptz,
  chosen      int,
  chosen_at   timestamptz,
  chosen_how  text check (chosen_how in ('chat', 'link', 'phone', 'in_person', 'message')),
  request     uuid
);
create unique index offer_stands on ticket.offer (ticket) where replaced_at is null;
create unique index offer_request on ticket.offer (ticket, request) where request is not null;
create index offer_ticket on ticket.offer (ticket, made_at);
create table ticket.way_out (
  offer uuid not null references ticket.offer,
  place int not null check (place between 1 and 5),
  title text not null,
  pros  text not null,
  cons  text not null,
  fen   bigint not null check (fen >= 0),
  hours int not null check (hours between 0 and 720),
  steps text not null,
  primary key (offer, place)
);
