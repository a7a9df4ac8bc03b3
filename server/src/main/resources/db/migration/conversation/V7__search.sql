-- How far messages are filed for search: the log of messages is followed from here on, and what was written
-- before is filed from the newest back.
create table conversation.search_cursor (
  one                boolean primary key default true check (one),
  tx                 xid8 not null,
  conversation       uuid not null,
  seq                bigint not null,
  stock_conversation uuid not null,
  stock_seq          bigint not null
);
insert into conversation.search_cursor (tx, conversation, seq, stock_conversation, stock_seq)
values (pg_current_xact_id(), '00000000-0000-0000-0000-000000000000', 0,
        'ffffffff-ffff-ffff-ffff-ffffffffffff', 9223372036854775807);

-- Conversations whose messages are to be filed anew: they are somebody else's to see now, or a text was
-- taken away. Noted where the row changes, so that no way of handing over can forget it.
create table conversation.search_due (
  conversation uuid primary key
);
create function conversation.search_anew() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'message' then
    insert into conversation.search_due values (new.conversation) on conflict do nothing;
  else
    insert into conversation.search_due values (new.id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger search_seen_by after update of owner, team, handed_by, mode on conversation.conversation
  for each row when ((old.owner, old.team, old.handed_by, old.mode) is distinct from (new.owner, new.team, new.handed_by, new.mode))
  execute function conversation.search_anew();
create trigger search_text after update of text on conversation.message
  for each row when (old.text <> new.text) execute function conversation.search_anew();
