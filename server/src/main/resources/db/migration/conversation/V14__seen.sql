-- How far the customer's own chat has been looked at, and when: what nobody saw is told otherwise.
alter table conversation.conversation
  add column seen_seq bigint not null default 0,
  add column seen_at timestamptz;
