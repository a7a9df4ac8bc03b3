-- What was promised to customers in words (solve.progress, complaint.promise). The clock of a promise is
-- the ledger's; here are its words.
create table ticket.promise (
  clock   uuid primary key,
  ticket  uuid not null references ticket.ticket,
  clause  text not null,
  text    text not null,
  way     text not null check (way in ('message', 'phone', 'in_person')),
  why     text not null,
  due_at  timestamptz not null,
  made_by uuid,
  made_at timestamptz not null,
  request uuid
);
create index promise_ticket on ticket.promise (ticket, made_at);
create unique index promise_request on ticket.promise (ticket, request) where request is not null;
