-- Asking somebody with more authority (authority.limit), and what each person has granted so far.

create table approval.approval (
  id uuid primary key,
  brand text not null,
  -- what it is about: the room's word for the work item, and how people call it
  work_kind text not null,
  work_id uuid not null,
  label text not null,
  matter text not null,
  fen bigint not null check (fen >= 0),
  reason text not null,
  requester uuid not null,
  -- whose word is asked for: a role, and the person of it who answers for the clock
  asked text not null,
  approver uuid not null,
  second boolean not null,
  first_by uuid,
  first_why text,
  state text not null check (state in ('open', 'granted', 'refused')),
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  why text,
  -- the asker's key: the same one asks once
  request uuid not null,
  unique (brand, request),
  check ((state = 'open') = (decided_at is null)),
  -- nobody approves their own request; four eyes are two people
  check (decided_by <> requester),
  check (first_by <> requester),
  check (state <> 'granted' or not second or first_by <> decided_by)
);
create index approval_open on approval.approval (brand, asked, id) where state = 'open';
create index approval_newest on approval.approval (brand, id);
create index approval_of_work on approval.approval (work_id, id);
create index approval_of_requester on approval.approval (requester, id);

-- Every step of an approval; only grows.
create table approval.step (
  approval uuid not null references approval.approval,
  number int not null,
  at timestamptz not null,
  what text not null check (what in ('asked', 'passed', 'seconded', 'granted', 'refused')),
  who uuid,
  whom uuid,
  why text not null,
  primary key (approval, number)
);

-- What somebody has granted in a running period: one row that a conditional update spends from.
create table approval.spent (
  staff uuid not null,
  kind text not null check (kind in ('refund', 'compensation')),
  since timestamptz not null,
  fen bigint not null check (fen >= 0),
  primary key (staff, kind, since)
);

-- What was granted in one matter, by whomever: no splitting over colleagues.
create table approval.matter (
  work_id uuid not null,
  work_kind text not null,
  kind text not null check (kind in ('refund', 'compensation')),
  fen bigint not null check (fen >= 0),
  primary key (work_id, kind, work_kind)
);

-- Each spending by the asker's key, so that a retry spends nothing.
create table approval.spending (
  brand text not null,
  request uuid not null,
  staff uuid not null,
  kind text not null,
  since timestamptz not null,
  fen bigint not null check (fen > 0),
  work_kind text not null,
  work_id uuid not null,
  at timestamptz not null,
  primary key (brand, request)
);
