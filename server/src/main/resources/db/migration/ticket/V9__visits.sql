-- Visits after a solution and regular ones: planned by rule, owned, their result recorded. Their clocks are in the ledger.
create table ticket.visit (
  id          uuid primary key,
  brand       text not null,
  kind        text not null check (kind in ('return', 'regular')),
  ticket      uuid references ticket.ticket (id),
  round       int,
  customer    uuid,
  owner       uuid,
  team        uuid,
  channel     text not null,
  planned_at  timestamptz not null,
  due         timestamptz not null,
  tries       int not null default 0,
  state       text not null check (state in ('planned', 'done', 'dropped')),
  outcome     text check (outcome in ('fine', 'unsolved', 'unreachable', 'declined')),
  way         text check (way in ('phone', 'chat')),
  words       text not null default '',
  done_at     timestamptz,
  done_by     uuid,
  check (owner is not null or team is not null),
  check ((kind = 'return') = (ticket is not null)),
  check (kind = 'return' or customer is not null),
  check ((state = 'done') = (outcome is not null and done_at is not null and done_by is not null))
);
comment on column ticket.visit.round is 'The round of the ticket whose end it follows: one visit for each.';
comment on column ticket.visit.tries is 'How often nobody was reached so far.';
create unique index visit_round on ticket.visit (ticket, round) where ticket is not null;
create unique index visit_regular on ticket.visit (customer) where kind = 'regular' and state = 'planned';
create index visit_customer on ticket.visit (customer, done_at) where customer is not null;
create index visit_list on ticket.visit (brand, state, due, id);
create index visit_owner on ticket.visit (owner, state, due, id) where owner is not null;
create index visit_team on ticket.visit (team, state, due, id) where team is not null;
