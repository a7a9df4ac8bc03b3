-- When the goods of an order were given into the customer's hands in a shop, which its order system need not know.
create table "order".handed_over (
  order_id uuid primary key,
  at       timestamptz not null
);
