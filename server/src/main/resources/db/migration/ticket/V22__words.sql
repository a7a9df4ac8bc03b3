-- The list of tickets is searched by the same words as everything else (pledge.search.WordTokens): those of
-- number, title, notes and outcomes. In a table of their own, so that a ticket that moves in the list doesn't
-- write its words anew.
create table ticket.words (
  ticket uuid primary key references ticket.ticket on delete cascade,
  tokens int[] not null
);
create index words_tokens on ticket.words using gin (tokens) with (fastupdate = off);

-- Tickets with these words, by the words' index and nothing else: the planner, which has to guess how rare
-- the words are, would sometimes rather read every ticket.
create function ticket.with_words(asked int[], cap int) returns setof uuid
  language sql stable
  set enable_seqscan = off set jit = off
  as $$ select ticket from ticket.words where tokens @> asked limit cap $$;

drop function ticket.with_words(text, tsquery, int);
alter table ticket.ticket drop column words;

-- Filed behind the scenes, like all that is filed for search.
insert into ticket.search_due select id from ticket.ticket on conflict do nothing;
