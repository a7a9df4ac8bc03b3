-- What may be found by its words: one row a passage (a message, a note, a ticket's title). No text stands
-- here, only numbers for what a passage holds, whose it is and when it was written: pledge.search.Tokens.
create table search.passage (
  work   uuid not null,
  place  bigint not null,
  kind   text not null,
  at     timestamptz not null,
  tokens int[] not null,
  primary key (work, place)
);
comment on column search.passage.place is 'Where in the work it stands: the sequence number of a message or entry.';
create index passage_tokens on search.passage using gin (tokens);

-- The newest passages behind a place that hold all of wanted and any of held. Up to cap of them are gathered
-- before they are sorted, so exactly cap of them says that there may be more; all_of gathers all there are.
-- The planner can't know how rare a number is: the index is always the right way in.
create function search.candidates(
    wanted int[], held int[], before_at timestamptz, before_work uuid, before_place bigint,
    since timestamptz, cap int, all_of boolean)
  returns table (work uuid, place bigint, kind text, at timestamptz)
  language sql stable
  set enable_seqscan = off set work_mem = '32MB' set jit = off
  as $$
    select h.work, h.place, h.kind, h.at
    from (
      select p.work, p.place, p.kind, p.at from search.passage p
      where p.tokens @> wanted and p.tokens && held
        and (p.at, p.work, p.place) < (before_at, before_work, before_place) and p.at >= since
      limit case when all_of then null else cap end) h
    order by h.at desc, h.work desc, h.place desc
    limit cap
  $$;
