-- What a week's complaints had in common, read by a person: planned each Monday for the week before (complaint.analysis).
create table ticket.pattern_report (
  id         uuid primary key,
  brand      text not null,
  week       date not null check (extract(isodow from week) = 1),
  planned_at timestamptz not null,
  due        timestamptz not null,
  owner      uuid,
  read_by    uuid,
  read_at    timestamptz,
  conclusion text not null default '',
  unique (brand, week),
  check ((read_at is null) = (read_by is null)),
  check (read_at is null or conclusion <> '')
);
comment on column ticket.pattern_report.week is 'The Monday of the week it is about, in the brand''s zone.';
