-- What other departments are asked about a need (need.special). They have no account: they answer by a signed link.
create table ticket.enquiry (
  id          uuid primary key,
  ticket      uuid not null references ticket.ticket (id),
  department  text not null check (char_length(department) between 1 and 80),
  question    text not null,
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  due         timestamptz not null,
  expires_at  timestamptz not null check (expires_at >= due),
  reminded_at timestamptz,
  feasible    text check (feasible in ('yes', 'partly', 'no')),
  ready_by    date,
  answer      text,
  alternative text,
  answered_as text,
  answered_at timestamptz,
  check ((answered_at is null) = (feasible is null)),
  check ((answered_at is null) = (answer is null)),
  -- what can't be done is told with its reason
  check (feasible is distinct from 'no' or answer <> '')
);
comment on column ticket.enquiry.answered_as is 'The name the department''s person gave; nobody has checked it.';
create index enquiry_ticket on ticket.enquiry (ticket, id);
create index enquiry_waiting on ticket.enquiry (due) where answered_at is null and reminded_at is null;
