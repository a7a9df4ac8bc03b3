-- A walk back in time goes straight to where something was filed.
create index passage_at on search.passage (at);
