-- Noted already isn't noted enough: whoever files takes the note of before and reads without what is being
-- written now. The row is held until that is there to be read; who files passes over rows that are held.
create or replace function ticket.search_anew() returns trigger language plpgsql as $$
declare
  changed uuid;
begin
  if tg_table_name = 'timeline' then
    changed := new.ticket;
  else
    changed := new.id;
  end if;
  insert into ticket.search_due as d values (changed)
  on conflict (ticket) do update set ticket = d.ticket where false;
  return null;
end $$;
