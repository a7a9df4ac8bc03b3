-- When after-sales questions were first answered (aftersales.first-response): each matter once.
create table ticket.first_answer (
  work_kind text not null,
  work_id uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz not null,
  primary key (work_id, work_kind)
);
