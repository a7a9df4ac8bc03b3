-- As for tickets: a note of before is held until what is being written now is there to be read.
create or replace function conversation.search_anew() returns trigger language plpgsql as $$
declare
  changed uuid;
begin
  if tg_table_name = 'message' then
    changed := new.conversation;
  else
    changed := new.id;
  end if;
  insert into conversation.search_due as d values (changed)
  on conflict (conversation) do update set conversation = d.conversation where false;
  return null;
end $$;
