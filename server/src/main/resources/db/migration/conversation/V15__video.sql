-- A message may show a short video.
alter table conversation.message
  drop constraint message_kind_check,
  add constraint message_kind_check check (kind in ('text', 'notice', 'card', 'picture', 'voice', 'video'));
