-- What a complaint has beside its ticket.
create table ticket.complaint (
  ticket        uuid primary key references ticket.ticket (id),
  brand         text not null,
  recognised_at timestamptz not null,
  confirmed_at  timestamptz not null,
  round         int not null default 1 check (round >= 1),
  withdrawn     boolean not null default false,
  call_by       timestamptz,
  call_for      text check (call_for in ('contact', 'verdict')),
  check ((call_by is null) = (call_for is null))
);
comment on column ticket.complaint.recognised_at is 'The customer''s first complaining word, or when a person said that it is one.';
comment on column ticket.complaint.withdrawn is 'A person found that it is no complaint.';
comment on column ticket.complaint.call_by is 'Until when an officer is to phone the customer; null when nobody has to.';
create index complaint_calls on ticket.complaint (brand, call_by, ticket) where call_by is not null;

-- What an officer's call came to.
create table ticket.complaint_call (
  id      uuid primary key,
  ticket  uuid not null references ticket.complaint (ticket),
  round   int not null,
  at      timestamptz not null,
  who     uuid not null,
  what    text not null check (what in ('contact', 'verdict')),
  reached boolean not null,
  told    boolean not null,
  note    text not null,
  next_at timestamptz
);
comment on column ticket.complaint_call.told is 'The customer was told how the matter stands: the feedback on the way.';
comment on column ticket.complaint_call.next_at is 'When it is tried again, where nobody was reached.';
create index complaint_call_ticket on ticket.complaint_call (ticket, at);

-- What the customer thinks of the outcome, once a round. A later round leaves it as it is.
create table ticket.complaint_verdict (
  ticket  uuid not null references ticket.complaint (ticket),
  round   int not null,
  verdict text not null check (verdict in ('satisfied', 'unsatisfied', 'unanswered')),
  way     text not null check (way in ('call', 'rating', 'supervisor')),
  at      timestamptz not null,
  who     uuid,
  note    text not null,
  primary key (ticket, round)
);
