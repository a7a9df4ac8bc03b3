-- The journal of money moves: what is to be paid back or made up for, and what came of it.

create table payment.journal (
  id uuid primary key,
  brand text not null,
  kind text not null check (kind in ('refund', 'compensation')),
  work_kind text not null,
  work_id uuid not null,
  label text not null,
  order_id uuid,
  order_number text,
  minor bigint not null check (minor > 0),
  currency char(3) not null,
  -- what it rests on (solve.policy-basis): the policy and the version of the standard that has its text
  policy text not null,
  standard_version uuid not null,
  granted_by uuid not null,
  -- the caller's key: the same one moves money once
  key uuid not null,
  state text not null check (state in ('planned', 'submitted', 'paid', 'failed')),
  tries int not null default 0,
  -- when the gateway is asked next; null once it has ended
  next_at timestamptz,
  lease_until timestamptz,
  gateway text,
  reference text,
  code text,
  planned_at timestamptz not null,
  moved_at timestamptz not null,
  unique (brand, key),
  check (kind = 'compensation' or order_id is not null),
  check ((next_at is null) = (state in ('paid', 'failed')))
);
create index journal_due on payment.journal (next_at) where next_at is not null;
create index journal_newest on payment.journal (brand, id);
create index journal_of_work on payment.journal (work_id, id);
create index journal_of_order on payment.journal (order_id, id) where order_id is not null;

-- What went back on an order: one row that a conditional update moves, never beyond what was paid.
create table payment.refunded (
  order_id uuid primary key,
  minor bigint not null check (minor >= 0)
);

-- Every change of state; it only grows.
create table payment.step (
  journal uuid not null references payment.journal,
  number int not null,
  at timestamptz not null,
  state text not null,
  gateway text,
  reference text,
  code text,
  primary key (journal, number)
);

create function payment.only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the history of payments only grows';
end $$;
create trigger step_only_grows before update or delete on payment.step
  for each statement execute function payment.only_grows();
