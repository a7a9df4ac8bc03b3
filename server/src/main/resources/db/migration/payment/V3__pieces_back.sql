-- Which pieces of an order money goes back for, whoever pays it: no piece is paid back twice, and the
-- parts of a line add up to what was paid for it.
create table payment.piece_back (
  order_id  uuid not null,
  line      int not null check (line >= 0),
  key       uuid not null,
  work_kind text not null,
  quantity  int not null check (quantity > 0),
  freight   boolean not null,
  goods_minor   bigint not null check (goods_minor >= 0),
  freight_minor bigint not null check (freight_minor >= 0),
  coupon_minor  bigint not null check (coupon_minor >= 0),
  points_minor  bigint not null check (points_minor >= 0),
  primary key (order_id, line, key)
);
create index piece_back_of_key on payment.piece_back (key);
comment on column payment.piece_back.line is 'Its place in the order, from 0.';
comment on column payment.piece_back.key is 'Of the move of money, which may still wait for an approval.';
comment on column payment.piece_back.freight is 'Whether these pieces'' part of the freight goes back too.';
