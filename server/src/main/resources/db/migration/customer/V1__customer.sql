-- One person, however they reach the brand. A field that several sources report (an order system,
-- the staff) carries the instant of its newest report, so that reports may come in any order.
create table customer.customer (
  id uuid primary key,
  brand text not null,
  member_number text,
  name text not null,
  name_at timestamptz not null,
  phone text,
  phone_at timestamptz not null,
  phone_last4 text generated always as (right(phone, 4)) stored,
  email text,
  email_at timestamptz not null,
  region text,
  street text,
  address_at timestamptz not null,
  level text,
  birthday date,
  gender text check (gender in ('female', 'male')),
  labels text[] not null,
  value text not null check (value in ('new', 'regular', 'important')),
  profile_at timestamptz not null,
  merged_into uuid references customer.customer check (merged_into <> id),
  created_at timestamptz not null
);
create unique index customer_member_number on customer.customer (brand, member_number);
create index customer_newest on customer.customer (brand, id);
create index customer_name on customer.customer (brand, name collate "C", id);
create index customer_phone on customer.customer (brand, phone, id);
create index customer_phone_last4 on customer.customer (brand, phone_last4, id);
create index customer_merged_into on customer.customer (merged_into) where merged_into is not null;

-- What a channel or another system calls this person. Verified: somebody proved that it is theirs.
create table customer.identity (
  brand text not null,
  channel text not null,
  external_key text not null,
  customer uuid not null references customer.customer deferrable initially deferred,
  verified boolean not null,
  created_at timestamptz not null,
  primary key (brand, channel, external_key)
);
create index identity_customer on customer.identity (customer);
