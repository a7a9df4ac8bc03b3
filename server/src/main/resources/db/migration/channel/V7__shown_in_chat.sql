-- What is told in an open chat first waits here to be looked at; unseen, it goes by text message
-- after all. So each notice is one row, whichever way it took.
alter table channel.text_message
  add column chat uuid,
  add column chat_message uuid,
  add constraint text_message_shown check ((chat is null) = (chat_message is null));
comment on column channel.text_message.chat is 'The conversation in which it was said first.';
alter table channel.text_message drop constraint text_message_state_check;
alter table channel.text_message add constraint text_message_state_check
  check (state in ('shown', 'read', 'queued', 'sent', 'delivered', 'failed'));
-- Of the table's own checks the one over two columns: what waits, and only that, has a next time.
alter table channel.text_message drop constraint text_message_check;
alter table channel.text_message add constraint text_message_waits
  check ((state in ('shown', 'queued')) = (next_at is not null));
create index text_message_unseen on channel.text_message (next_at) where state = 'shown';
create index text_message_card on channel.text_message (chat_message) where chat_message is not null;
