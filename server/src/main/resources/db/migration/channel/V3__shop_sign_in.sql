-- An account of the brand's shop whose owner has signed in to the chat.
create table channel.account (
  id            uuid primary key,
  brand         text not null,
  external_id   text not null,
  home          uuid references channel.visitor,
  signed_out_at timestamptz,
  unique (brand, external_id)
);
comment on column channel.account.home is 'The thread its owner goes on writing in, on whatever device.';
comment on column channel.account.signed_out_at is 'The shop''s tokens issued before are refused.';

-- A browser in which somebody signed in: what it wrote is that account's, and its old key is dead.
alter table channel.visitor add column account uuid references channel.account;
create index visitor_account on channel.visitor (account) where account is not null;

create table channel.sign_in (
  id           uuid primary key,
  account      uuid not null references channel.account,
  browser      uuid not null references channel.visitor,
  key_hash     bytea not null unique,
  signed_in_at timestamptz not null,
  ended_at     timestamptz
);
create index sign_in_account on channel.sign_in (account);

-- A token of the shop is one browser's; it is forgotten once it has run out by itself.
create table channel.shop_token (
  account    uuid not null references channel.account,
  jti        text not null,
  sign_in    uuid not null references channel.sign_in,
  expires_at timestamptz not null,
  primary key (account, jti)
);
create index shop_token_expires on channel.shop_token (expires_at);
