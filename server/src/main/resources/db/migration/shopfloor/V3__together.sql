-- Which goods are bought, or tried, together: counted anew every while from what the shops and orders tell.
create table shopfloor.together (
  brand text not null,
  sku   text not null,
  way   text not null check (way in ('bought', 'tried')),
  other text not null,
  times int not null check (times > 0),
  out_of int not null check (out_of >= times),
  primary key (brand, sku, way, other)
);
comment on column shopfloor.together.times is 'Orders, or visits, that hold both.';
comment on column shopfloor.together.out_of is 'Orders, or visits, that hold sku.';
create index visit_tried_any on shopfloor.visit (brand, began_at) where tried > 0 and not mistaken;
