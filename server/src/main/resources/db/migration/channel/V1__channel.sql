-- A visitor of a brand's page: known by a secret that only their browser holds.
create table channel.visitor (
  id         uuid primary key,
  brand      text not null,
  key_hash   bytea not null unique,
  created_at timestamptz not null
);
