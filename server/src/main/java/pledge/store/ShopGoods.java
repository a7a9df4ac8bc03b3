package pledge.store;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What shops keep, as far as their systems say. */
@Service
public class ShopGoods {

  private final JdbcClient jdbc;

  ShopGoods(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of these that the shop keeps; all of them where nobody said what it keeps. */
  public Set<String> kept(ShopId shop, Collection<String> skus) {
    return jdbc
        .sql(
            """
            select s.sku from unnest(:skus::text[]) as s (sku)
            where not exists (select 1 from store.goods g where g.shop = :shop)
              or exists (select 1 from store.goods g where g.shop = :shop and g.sku = s.sku)
            """)
        .param("shop", shop.value())
        .param("skus", skus.toArray(String[]::new))
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Replaces the list; an empty one: it isn't known any more. */
  @Transactional
  void put(UUID shop, Collection<String> skus) {
    jdbc.sql(
            """
            delete from store.goods g where g.shop = :shop
              and not exists (select 1 from unnest(:skus::text[]) as kept (sku) where kept.sku = g.sku)
            """)
        .param("shop", shop)
        .param("skus", skus.toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            insert into store.goods (shop, sku)
            select :shop, sku from (select distinct unnest(:skus::text[]) as sku) s order by sku
            on conflict do nothing
            """)
        .param("shop", shop)
        .param("skus", skus.toArray(String[]::new))
        .update();
  }
}
