-- Who is there. Presence is a lease: a browser that died stops renewing it. Lease times are the database's own.
create table routing.presence (
  staff       uuid primary key,
  brand       text not null,
  teams       uuid[] not null,
  state       text not null check (state in ('ready', 'busy', 'break', 'off')),
  capacity    int not null check (capacity between 1 and 50),
  load        int not null default 0 check (load >= 0),
  lease_until timestamptz not null,
  idle_since  timestamptz not null
);
create index presence_teams on routing.presence using gin (teams);

-- One row a work item that needs a person, from the first wait to the end.
create table routing.entry (
  work_kind   text not null,
  work_id     uuid not null,
  brand       text not null,
  team        uuid not null,
  priority    int not null,
  state       text not null check (state in ('waiting', 'assigned', 'done')),
  queued_at   timestamptz not null,
  staff       uuid,
  assigned_at timestamptz,
  primary key (work_id, work_kind),
  check ((state = 'assigned') <= (staff is not null))
);
create index entry_waiting on routing.entry (team, priority desc, queued_at) where state = 'waiting';
create index entry_staff on routing.entry (staff) where state = 'assigned';
