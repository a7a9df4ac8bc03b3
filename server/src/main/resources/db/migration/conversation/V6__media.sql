-- Messages may be pictures or a voice note; text is then what the sender wrote to it.
alter table conversation.message drop constraint message_kind_check;
alter table conversation.message
  add constraint message_kind_check check (kind in ('text', 'notice', 'card', 'picture', 'voice'));
alter table conversation.message add column media jsonb;
