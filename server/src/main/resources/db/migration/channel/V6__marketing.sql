-- When somebody was or will be written to for marketing, over all channels: one row a person, so
-- that whoever writes to them waits for whoever does just now.
create table channel.marketing (
  brand   text not null,
  person  uuid not null,
  touches timestamptz[] not null,
  primary key (brand, person)
);
alter table channel.text_message add column marketing boolean not null default false;
comment on column channel.text_message.marketing is 'Goes out only while the customer still agrees to it.';
