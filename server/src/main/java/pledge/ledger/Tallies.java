package pledge.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.platform.BrandId;

/**
 * Writes the log that roll-ups are folded from. Many occasions of one transaction become few rows:
 * per-message checks are counted, not stored.
 */
@Component
class Tallies {

  /** Stands for "nobody" in keys that can't be null. */
  static final UUID NIL = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final Brands brands;
  private final RollupWorker rollups;

  Tallies(JdbcClient jdbc, Brands brands, RollupWorker rollups) {
    this.jdbc = jdbc;
    this.brands = brands;
    this.rollups = rollups;
  }

  private record Key(
      String brand,
      String clause,
      LocalDate day,
      UUID person,
      UUID team,
      UUID shop,
      String channel,
      String kind) {}

  void write(Collection<Tally> tallies) {
    if (tallies.isEmpty()) {
      return;
    }
    Map<Key, int[]> sums = new HashMap<>();
    for (var tally : tallies) {
      var sum = sums.computeIfAbsent(key(tally), key -> new int[4]);
      sum[0] += tally.kept();
      sum[1] += tally.broken();
      sum[2] += tally.refused();
      sum[3] += tally.used();
    }
    int size = sums.size();
    var brand = new String[size];
    var clause = new String[size];
    var day = new String[size];
    var person = new String[size];
    var team = new String[size];
    var shop = new String[size];
    var channel = new String[size];
    var kind = new String[size];
    var figures = new int[4][size];
    int row = 0;
    for (var entry : sums.entrySet()) {
      var key = entry.getKey();
      brand[row] = key.brand();
      clause[row] = key.clause();
      day[row] = key.day().toString();
      person[row] = key.person().toString();
      team[row] = key.team().toString();
      shop[row] = key.shop().toString();
      channel[row] = key.channel();
      kind[row] = key.kind();
      for (int figure = 0; figure < 4; figure++) {
        figures[figure][row] = entry.getValue()[figure];
      }
      row++;
    }
    jdbc.sql(
            """
            insert into ledger.tally
              (brand, clause, day, person, team, shop, channel, kind, kept, broken, refused, used)
            select brand, clause, day, person, team, shop, channel, kind, kept, broken, refused, used
            from unnest(:brand::text[], :clause::text[], :day::date[], :person::uuid[], :team::uuid[],
                        :shop::uuid[], :channel::text[], :kind::text[], :kept::int[], :broken::int[], :refused::int[],
                        :used::int[])
              as t (brand, clause, day, person, team, shop, channel, kind, kept, broken, refused, used)
            """)
        .param("brand", brand)
        .param("clause", clause)
        .param("day", day)
        .param("person", person)
        .param("team", team)
        .param("shop", shop)
        .param("channel", channel)
        .param("kind", kind)
        .param("kept", figures[0])
        .param("broken", figures[1])
        .param("refused", figures[2])
        .param("used", figures[3])
        .update();
    rollups.wake();
  }

  private Key key(Tally tally) {
    var person = tally.who().person();
    var team = tally.who().team();
    var shop = tally.who().shop();
    return new Key(
        tally.brand().value(),
        tally.clause().value(),
        LocalDate.ofInstant(tally.at(), zone(tally.brand())),
        person == null ? NIL : person.value(),
        team == null ? NIL : team.value(),
        shop == null ? NIL : shop,
        tally.channel(),
        tally.kind());
  }

  private ZoneId zone(BrandId brand) {
    return brands
        .find(brand)
        .orElseThrow(() -> new IllegalStateException("no brand " + brand))
        .zone();
  }
}
