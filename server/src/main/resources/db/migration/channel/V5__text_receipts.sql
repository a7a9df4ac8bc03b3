-- What the gateway told of messages, as it came: stored before it is answered, read afterwards.
create table channel.text_receipt (
  id           text primary key,
  number       bigint generated always as identity,
  received_at  timestamptz not null,
  body         text not null,
  processed_at timestamptz,
  unknown      int not null default 0
);
comment on column channel.text_receipt.id is 'The header webhook-id: the same again is the same.';
comment on column channel.text_receipt.body is 'Emptied once it was read: a gateway may write numbers into it.';
comment on column channel.text_receipt.unknown is 'How many of its messages were none of ours.';
create index text_receipt_waiting on channel.text_receipt (number) where processed_at is null;
create index text_receipt_received on channel.text_receipt (received_at);
