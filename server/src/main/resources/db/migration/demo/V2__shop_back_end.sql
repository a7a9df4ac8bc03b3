-- What the demo's shop keeps for itself: the secret it signs its members' tokens with.
create table demo.shop_back_end (
  only_one boolean primary key default true check (only_one),
  secret   text not null
);
