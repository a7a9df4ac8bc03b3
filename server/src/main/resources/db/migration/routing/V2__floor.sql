-- What somebody may take: the person's own settings, copied into the presence so that claim and cap are one update.
create table routing.seat_rule (
  staff     uuid primary key,
  brand     text not null,
  capacity  int not null check (capacity between 1 and 50),
  -- how many of a channel at once, where fewer than the capacity: {"phone": 1}
  caps      jsonb not null default '{}',
  skills    text[] not null default '{}',
  languages text[] not null default '{}'
);

-- When a team is there, and who helps out when it can't keep up.
create table routing.team_rule (
  team        uuid primary key,
  brand       text not null,
  calendar    text not null,
  overflow_to uuid check (overflow_to <> team)
);

-- Who is planned when. The plan of one person doesn't overlap.
create table routing.shift (
  id     uuid primary key,
  brand  text not null,
  team   uuid not null,
  staff  uuid not null,
  starts timestamptz not null,
  ends   timestamptz not null,
  check (starts < ends),
  exclude using gist (staff with =, tstzrange(starts, ends) with &&)
);
create index shift_team on routing.shift (team, starts);

-- prepare.ready: confirmed once a shift. The shift is planned, or the local day.
create table routing.readiness (
  staff uuid not null,
  shift text not null,
  at    timestamptz not null,
  primary key (staff, shift)
);

alter table routing.presence
  add column caps jsonb not null default '{}',
  add column loads jsonb not null default '{}',
  add column skills text[] not null default '{}',
  add column languages text[] not null default '{}',
  -- since when without a break; null while on one
  add column working_since timestamptz,
  add column relief_offered_at timestamptz,
  add column relief_offered_by uuid;

alter table routing.entry
  add column channel text not null default 'web',
  add column skills text[] not null default '{}',
  add column language text not null default 'zh-CN',
  -- who should have it, and until when it is kept for them
  add column preferred uuid,
  add column preferred_until timestamptz,
  -- then the wishes fall and another team helps
  add column overflow_at timestamptz,
  add column alone_since timestamptz;
create index entry_assigned on routing.entry (team, assigned_at) where assigned_at is not null;
alter table routing.entry
  -- the team that helps out since overflow_at
  add column helper uuid;
-- The order in which waiting work is looked at, over many teams at once.
create index entry_order on routing.entry ((-priority), queued_at, work_id) where state = 'waiting';

-- care.stress: abusive messages, as they were judged
create table routing.abuse (
  staff   uuid not null,
  work_id uuid not null,
  at      timestamptz not null
);
create index abuse_staff on routing.abuse (staff, at);
