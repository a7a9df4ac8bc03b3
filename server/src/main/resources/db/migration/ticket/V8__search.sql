-- Tickets to be filed for search: new ones, those somebody wrote in, and those that are somebody else's to
-- see now. Noted where the row changes, so that nothing can forget it.
create table ticket.search_due (
  ticket uuid primary key
);
create function ticket.search_anew() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'timeline' then
    insert into ticket.search_due values (new.ticket) on conflict do nothing;
  else
    insert into ticket.search_due values (new.id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger search_opened after insert on ticket.ticket
  for each row execute function ticket.search_anew();
create trigger search_changed after update of title, owner, team, step_owner, created_by on ticket.ticket
  for each row
  when ((old.title, old.owner, old.team, old.step_owner, old.created_by)
    is distinct from (new.title, new.owner, new.team, new.step_owner, new.created_by))
  execute function ticket.search_anew();
create trigger search_written after insert or update of text on ticket.timeline
  for each row when (new.what in ('note', 'outcome')) execute function ticket.search_anew();

insert into ticket.search_due select id from ticket.ticket;
