-- Who has a work item open on the screen right now, each for the time of a lease: a browser that dies is
-- gone by itself. Worth nothing after a crash, and so not logged.
create unlogged table live.viewer (
  work_id     uuid not null,
  work_kind   text not null,
  staff       uuid not null,
  writing     boolean not null,
  since       timestamptz not null,
  lease_until timestamptz not null,
  primary key (work_id, work_kind, staff)
);
create index viewer_lease on live.viewer (lease_until);
