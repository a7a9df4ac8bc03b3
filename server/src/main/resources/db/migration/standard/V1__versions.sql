-- Versions of the standard. Scope '*' is the organisation's; a brand has versions of its own once it
-- overrides values. Within a scope validity never overlaps, and the newest is open-ended.
create extension if not exists btree_gist with schema public;

create table standard.version (
  id uuid primary key,
  scope text not null check (scope ~ '^([*]|[a-z][a-z0-9-]{1,31})$'),
  number int not null check (number > 0),
  valid tstzrange not null check (not isempty(valid) and lower_inc(valid) and not upper_inc(valid)),
  origin text not null check (origin in ('shipped', 'uploaded', 'overrides', 'rebased')),
  -- the organisation's version that a brand's overrides are laid over
  base uuid references standard.version (id),
  -- the YAML of the organisation, the overrides (JSON) of a brand, as they were given
  source text not null check (length(source) between 1 and 1100000),
  sha256 text not null,
  published_by uuid,
  published_at timestamptz not null,
  note text check (length(note) <= 500),
  unique (scope, number),
  check ((scope = '*') = (base is null)),
  exclude using gist (scope with =, valid with &&)
);
