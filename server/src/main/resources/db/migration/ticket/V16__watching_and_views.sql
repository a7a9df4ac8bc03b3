-- Who watches which ticket, and how far they know what happened on it. What is new to them is read from the
-- ticket's timeline behind seen, so that nothing has to be sent, gathered or taken back.
create table ticket.watch (
  ticket uuid not null references ticket.ticket (id),
  staff  uuid not null,
  since  timestamptz not null,
  how    text not null check (how in ('asked', 'handed')),
  seen   int not null,
  warned text[] not null default '{}',
  warned_at timestamptz,
  primary key (ticket, staff)
);
comment on column ticket.watch.how is 'asked: by their own wish; handed: they had the ticket and handed it over.';
comment on column ticket.watch.seen is 'The timeline''s entries up to here are known to them.';
comment on column ticket.watch.warned is 'Clauses whose clocks warned since they last looked; broken ones stand in the timeline.';
create index watch_staff on ticket.watch (staff, ticket);

-- Views of the ticket list that people keep: a filter, an order, columns.
create table ticket.view (
  id         uuid primary key,
  brand      text not null,
  owner      uuid not null,
  name       text not null check (char_length(name) between 1 and 60),
  shared     text not null check (shared in ('nobody', 'team', 'brand')),
  team       uuid,
  filter     jsonb not null,
  columns    text[] not null,
  version    int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((shared = 'team') = (team is not null))
);
create index view_owner on ticket.view (owner);
create index view_shared on ticket.view (brand) where shared <> 'nobody';
-- In which order a person has their views: shipped ones by their code, kept ones by their id.
create table ticket.view_order (
  staff uuid primary key,
  keys  text[] not null
);

-- What is still to be solved is a small part of all tickets: lists and counts of it don't walk over the rest.
create index ticket_unsolved on ticket.ticket (brand, next_due, id desc)
  where state in ('new', 'open', 'waiting');
create index ticket_unsolved_team on ticket.ticket (team, next_due, id desc)
  where state in ('new', 'open', 'waiting') and team is not null;
-- The newest in front.
create index ticket_newest on ticket.ticket (brand, id);
create index ticket_newest_team on ticket.ticket (team, id) where team is not null;
