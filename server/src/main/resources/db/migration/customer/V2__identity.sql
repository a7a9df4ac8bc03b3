-- What the brand's shop signs its customers' tokens with. Several may hold at once while one
-- takes over from the other.
create table customer.shop_secret (
  id         uuid primary key,
  brand      text not null,
  secret     text not null,
  created_at timestamptz not null,
  ends_at    timestamptz not null default 'infinity'
);
create index shop_secret_brand on customer.shop_secret (brand, ends_at);

-- A phone number or e-mail somebody vouched for: this person proved that it is theirs. Two people
-- may prove the same one (a family's phone); that makes them candidates for merging, no more.
create table customer.proof (
  brand     text not null,
  kind      text not null check (kind in ('phone', 'email')),
  value     text not null,
  customer  uuid not null references customer.customer,
  source    text not null,
  proven_at timestamptz not null,
  primary key (brand, kind, value, customer)
);
create index proof_customer on customer.proof (customer);
insert into customer.proof (brand, kind, value, customer, source, proven_at)
select brand, channel, external_key, customer, 'channel', created_at
from customer.identity
where verified and channel in ('phone', 'email');

-- Who was merged into whom. The pointer customer.merged_into is all that a merge changes.
create table customer.merge (
  id        uuid primary key,
  brand     text not null,
  kept      uuid not null references customer.customer,
  joined    uuid not null references customer.customer check (joined <> kept),
  by_kind   text not null check (by_kind in ('phone', 'email')),
  merged_by uuid not null,
  merged_at timestamptz not null,
  reason    text not null,
  undone_by uuid,
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
create unique index merge_standing on customer.merge (joined) where undone_at is null;
create index merge_kept on customer.merge (kept);

-- The record a record was merged into, however often on; itself when it wasn't.
create function customer.root(record uuid) returns uuid
  language sql stable parallel safe
  as $$
    with recursive pointer (id, merged_into, step) as (
      select id, merged_into, 0 from customer.customer where id = record
      union all
      select c.id, c.merged_into, p.step + 1
      from pointer p join customer.customer c on c.id = p.merged_into
      where p.step < 16)
    select id from pointer where merged_into is null
  $$;

-- Every record of one person: the record's root and all that were merged into it.
create function customer.everyone(record uuid) returns setof uuid
  language sql stable parallel safe
  as $$
    with recursive down (id, step) as (
      select customer.root(record), 0
      union all
      select c.id, d.step + 1
      from down d join customer.customer c on c.merged_into = d.id
      where d.step < 16)
    select id from down where id is not null
  $$;
