-- What a shop keeps, where its system says so. A shop with no row here keeps we don't know what.
create table store.goods (
  shop uuid not null references store.shop,
  sku  text not null,
  primary key (shop, sku)
);
