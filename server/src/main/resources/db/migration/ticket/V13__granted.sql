-- Refunds, returns and compensation granted on a ticket (solve.policy-basis, authority.limit).
create table ticket.granted (
  -- made of the ticket and the client's key: a repeat finds it
  id uuid primary key,
  ticket uuid not null references ticket.ticket,
  kind text not null check (kind in ('refund', 'return', 'compensation')),
  fen bigint not null check (fen >= 0),
  -- the policy it rests on, and the version of the standard that has its text
  policy text not null,
  standard_version uuid not null,
  order_id uuid,
  order_number text,
  reason text not null,
  granted_by uuid not null,
  state text not null check (state in ('asked', 'granted', 'refused', 'failed')),
  approval uuid,
  at timestamptz not null,
  check ((fen = 0) = (kind = 'return')),
  check (kind <> 'refund' or order_id is not null),
  check (state <> 'asked' or approval is not null)
);
create index granted_of_ticket on ticket.granted (ticket, at);
