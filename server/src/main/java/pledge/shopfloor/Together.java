package pledge.shopfloor;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Brands;
import pledge.order.BoughtTogether;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.standard.Standards;

/**
 * Which goods are bought in one order, or tried on one visit. Counted in the background over the
 * last while and looked up by the goods in hand, so that a recommendation costs two index reads
 * however many orders there are.
 */
@Component
class Together {

  /** Visits counted at most, the newest. */
  private static final int VISITS = 100_000;

  /** Who tries more than these on one visit tries everything: that says nothing of any two. */
  private static final int GOODS = 20;

  private final JdbcClient jdbc;
  private final BoughtTogether orders;
  private final Standards standards;

  Together(JdbcClient jdbc, BoughtTogether orders, Standards standards) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.standards = standards;
  }

  /** How two goods come up together. */
  enum Way {
    BOUGHT,
    TRIED;

    String word() {
      return this == BOUGHT ? "bought" : "tried";
    }

    static Way of(String word) {
      return word.equals("bought") ? BOUGHT : TRIED;
    }
  }

  /**
   * @param times orders, or visits, that hold both
   * @param outOf those that hold {@code sku}
   */
  record Seen(String sku, Way way, String other, int times, int outOf) {

    double share() {
      return (double) times / outOf;
    }
  }

  /** What comes up with these and isn't among them. */
  List<Seen> with(BrandId brand, Collection<String> skus) {
    return jdbc.sql(
            """
            select sku, way, other, times, out_of from shopfloor.together
            where brand = :brand and sku = any(:skus::text[]) and other <> all(:skus::text[])
            """)
        .param("brand", brand.value())
        .param("skus", skus.toArray(String[]::new))
        .query((row, n) ->
            new Seen(
                row.getString("sku"),
                Way.of(row.getString("way")),
                row.getString("other"),
                row.getInt("times"),
                row.getInt("out_of")))
        .list();
  }

  /** Counts anew what the brand's customers bought and tried lately. */
  @Transactional
  void count(BrandId brand, Instant now) {
    var standard = standards.of(brand);
    int least = standard.number("recommend.least");
    var since = now.minus(standard.setting("recommend.period"));
    var pairs = orders.pairs(brand, since, least);
    jdbc.sql("delete from shopfloor.together where brand = :brand")
        .param("brand", brand.value())
        .update();
    jdbc.sql(
            """
            insert into shopfloor.together (brand, sku, way, other, times, out_of)
            select :brand, sku, 'bought', other, times, out_of
            from unnest(:skus::text[], :others::text[], :times::int[], :outOf::int[])
              as p (sku, other, times, out_of)
            on conflict (brand, sku, way, other) do update
            set times = excluded.times, out_of = excluded.out_of
            """)
        .param("brand", brand.value())
        .param("skus", pairs.stream().map(BoughtTogether.Pair::sku).toArray(String[]::new))
        .param("others", pairs.stream().map(BoughtTogether.Pair::other).toArray(String[]::new))
        .param("times", pairs.stream().map(BoughtTogether.Pair::times).toArray(Integer[]::new))
        .param("outOf", pairs.stream().map(BoughtTogether.Pair::of).toArray(Integer[]::new))
        .update();
    tried(brand, since, least);
  }

  /** What somebody didn't like isn't what they would have beside it. */
  private void tried(BrandId brand, Instant since, int least) {
    jdbc.sql(
            """
            with lately as materialized (
              select id from shopfloor.visit
              where brand = :brand and began_at >= :since and tried > 0 and not mistaken
              order by began_at desc
              limit :visits),
            held as materialized (
              select distinct a.visit, a.sku from shopfloor.act a join lately on lately.id = a.visit
              where a.kind = 'tried' and a.liked is not false),
            few as (select visit from held group by visit having count(*) <= :goods),
            each_of as (select sku, count(*) as n from held group by sku),
            pair as (
              select a.sku, b.sku as other, count(*) as times
              from few
              join held a on a.visit = few.visit
              join held b on b.visit = few.visit and b.sku <> a.sku
              group by a.sku, b.sku having count(*) >= :least)
            insert into shopfloor.together (brand, sku, way, other, times, out_of)
            select :brand, p.sku, 'tried', p.other, p.times, s.n
            from pair p
            join each_of s on s.sku = p.sku
            join each_of o on o.sku = p.other
            where p.times * (select count(*) from lately) > s.n * o.n
            on conflict (brand, sku, way, other) do update
            set times = excluded.times, out_of = excluded.out_of
            """)
        .param("brand", brand.value())
        .param("since", Columns.at(since))
        .param("visits", VISITS)
        .param("goods", GOODS)
        .param("least", least)
        .update();
  }

  /** Counts now and then: what belongs together changes by the week, not by the minute. */
  @Configuration(proxyBeanMethods = false)
  static class Job {

    private static final Duration EVERY = Duration.ofMinutes(30);

    @Bean
    RecurringTask<Void> countTogether(Together together, Brands brands, Clock clock) {
      return Tasks.recurring("shopfloor.together", FixedDelay.of(EVERY))
          .execute((instance, context) ->
              brands.all().forEach(brand -> together.count(brand.id(), clock.instant())));
    }
  }
}
