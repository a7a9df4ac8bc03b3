-- What customers and staff are asked to agree to, version by version. Version 1 is the shipped text
-- and has no row.
create table customer.notice (
  brand        text not null,
  kind         text not null check (kind in ('privacy', 'confidentiality')),
  version      int not null check (version > 1),
  zh           text not null,
  en           text not null,
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (brand, kind, version)
);

-- What a visitor agreed to, by which text and when; taken back, the row stays and says so.
create table customer.consent (
  id           uuid primary key,
  brand        text not null,
  visitor      uuid not null,
  purpose      text not null check (purpose in ('service', 'marketing')),
  version      int not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz
);
create unique index consent_standing on customer.consent (visitor, purpose) where withdrawn_at is null;
create index consent_visitor on customer.consent (visitor);

create table customer.confidentiality (
  staff       uuid not null,
  version     int not null,
  accepted_at timestamptz not null,
  primary key (staff, version)
);

-- Whom a member of the staff has looked at lately: the newest look of each kind. What is older than
-- the longest stretch that counts is thrown away.
create table customer.sight (
  staff    uuid not null,
  kind     text not null check (kind in ('opened', 'looked', 'listed', 'exported')),
  customer uuid not null,
  at       timestamptz not null,
  primary key (staff, kind, customer)
);
create index sight_at on customer.sight (staff, kind, at);

create table customer.leak (
  id         uuid primary key,
  brand      text not null,
  person     uuid not null,
  kind       text not null,
  count      int not null,
  stretch    interval not null,
  raised_at  timestamptz not null,
  told_at    timestamptz,
  lifted_at  timestamptz,
  lifted_by  uuid,
  lifted_why text,
  false_alarm boolean,
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index leak_standing on customer.leak (person) where lifted_at is null;
create index leak_brand on customer.leak (brand, id);
create table customer.leak_concern (
  leak     uuid not null references customer.leak,
  customer uuid not null references customer.customer,
  told_at  timestamptz,
  told_by  uuid,
  primary key (leak, customer)
);

-- Who was erased, by whom, on what ground; how much of each kind went.
alter table customer.customer add column erased_at timestamptz;
create table customer.erasure (
  id        uuid primary key,
  brand     text not null,
  customer  uuid not null references customer.customer,
  erased_by uuid not null,
  erased_at timestamptz not null,
  ground    text not null check (ground in ('request', 'purpose-over', 'unlawful')),
  holdings  jsonb not null
);
create unique index erasure_once on customer.erasure (customer);
