-- Why a complaint came about, by the standard's tree of causes (complaint.analysis).
create table ticket.analysis (
  ticket uuid primary key references ticket.ticket (id),
  cause  text not null,
  note   text not null default '',
  who    uuid not null,
  at     timestamptz not null
);
create index analysis_cause on ticket.analysis (cause);

-- What is done so that it doesn't happen again. The department concerned has no account: it says "done" by a signed link.
create table ticket.measure (
  id         uuid primary key,
  ticket     uuid not null references ticket.ticket (id),
  brand      text not null,
  text       text not null check (text <> ''),
  department text not null check (char_length(department) between 1 and 80),
  owner      uuid not null,
  due        timestamptz not null,
  expires_at timestamptz not null check (expires_at >= due),
  planned_by uuid not null,
  planned_at timestamptz not null,
  state      text not null check (state in ('planned', 'done', 'dropped')),
  ended_at   timestamptz,
  ended_by   uuid,
  ended_as   text,
  words      text not null default '',
  check ((state = 'planned') = (ended_at is null)),
  -- what is not done has its reason
  check (state <> 'dropped' or words <> '')
);
comment on column ticket.measure.ended_as is 'The name the department''s person gave; nobody has checked it.';
create index measure_ticket on ticket.measure (ticket, id);
create index measure_open on ticket.measure (brand, due) where state = 'planned';
create index complaint_recognised on ticket.complaint (brand, recognised_at);

-- The customer says on their own page, too, what they think of the outcome.
alter table ticket.complaint_verdict drop constraint complaint_verdict_way_check;
alter table ticket.complaint_verdict add constraint complaint_verdict_way_check
  check (way in ('call', 'rating', 'page', 'supervisor'));
