-- What a complaint has beside its ticket.
create table ticket.complaint (
  ticket        uuid primary key references ticket.ticket (id),
  brand         text not null,
  recognised_at timestamptz not null,
  confirmed_at  timestamptz not null,
  round         int not null default 1 check (round >= 1),
  withdrawn     boolean not null default false,
  call_by       timestamptz,
  call_for      text check (call_for in ('contact', 'verdict')),
  check ((call_by is null) = (call_for is null))
);
comment on column ticket.complaint.recognised_at is 'The customer''s first complaining word, or when a person said that it is one.';
comment on column ticket.complaint.withdrawn is 'A person found that it is no complaint.';
comment on column ticket.complaint.call_by is 'Until when an officer is to phone the customer; null when nobody has to.';
create index complaint_calls on ticket.complaint (brand, call_by, ticket) where call_by is not null;
