package pledge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.search.WordTokens;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

/**
 * The board and the lists at volume: a million roll-ups and 300,000 tickets with {@code
 * -Dpledge.deep=true}.
 */
@PledgeTest
class BoardVolumeTest {

  private static final boolean DEEP = Boolean.getBoolean("pledge.deep");
  private static final int TIMES = 7;

  /** An idle connection tells what it has read after ten seconds at most. */
  private static final Duration REPORTED = Duration.ofSeconds(30);

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired JdbcClient jdbc;

  // guarantee 5
  @Test
  void theBoardReadsRollupsOfManyPeopleAndNoHistory() {
    var floor = brands.open(1);
    var manager = brands.person(floor, floor.id() + ".m", Role.MANAGER, "front");
    int people = DEEP ? 400 : 20;
    jdbc.sql(
            """
            insert into ledger.rollup
              (brand, clause, day, person, team, shop, channel, kind, kept, broken, refused, used)
            select :brand, 'chat.clause-' || c, date '2026-10-20' + d,
                   ('00000000-0000-7000-8000-' || lpad(p::text, 12, '0'))::uuid, :team,
                   '00000000-0000-0000-0000-000000000000', 'web', k.kind, 9, 1, 1, 1
            from generate_series(1, 28) c, generate_series(0, 29) d, generate_series(1, :people) p,
                 unnest(array['order', 'enquiry', 'complaint']) k (kind)
            """)
        .param("brand", floor.id().value())
        .param("team", floor.front().value())
        .param("people", people)
        .update();
    jdbc.sql("analyze ledger.rollup").update();
    long rollups = scans("ledger", "rollup");
    long history = scans("ledger", "observation");
    var whole = times(manager.login(), "/api/compliance?from=2026-10-20&to=2026-11-18");
    var week = times(manager.login(), "/api/compliance?from=2026-11-12&to=2026-11-18");
    if (DEEP) {
      jdbc.sql(
              """
              explain (analyze, buffers)
              select clause, day, sum(kept)::bigint, sum(broken)::bigint, sum(refused)::bigint, sum(used)::bigint
              from ledger.rollup where brand = :brand and day between '2026-11-12' and '2026-11-18'
              group by clause, day order by clause, day
              """)
          .param("brand", floor.id().value())
          .query(String.class)
          .list()
          .forEach(System.out::println);
    }
    System.out.printf(
        "board of %,d roll-ups: 30 days %s, 7 days %s%n", 28 * 30 * 3 * people, whole, week);
    // A connection reports all its tables at once: with the reads of roll-ups those of the history
    // would show.
    await()
        .atMost(REPORTED)
        .untilAsserted(
            () -> assertThat(scans("ledger", "rollup")).isGreaterThanOrEqualTo(rollups + TIMES));
    // Read by the board it would have been read each time; others may look into it meanwhile.
    assertThat(scans("ledger", "observation")).isLessThan(history + TIMES);
  }

  /** As the filing does, which needn't be waited for. */
  private void fileWords(TestBrand.Floor floor, int tickets) {
    for (int from = 1; from <= tickets; from += 10_000) {
      var words =
          IntStream.range(from, from + 10_000)
              .mapToObj(n ->
                  WordTokens.of(floor.id().value(), List.of(Integer.toString(n), "杯子破损想退货 " + n))
                      .toString()
                      .replace('[', '{')
                      .replace(']', '}'))
              .toArray(String[]::new);
      jdbc.sql(
              """
              insert into ticket.words (ticket, tokens)
              select t.id, w.tokens::int[]
              from unnest(:words::text[]) with ordinality as w (tokens, n)
              join ticket.ticket t on t.brand = :brand and t.serial = :before + w.n
              on conflict (ticket) do nothing
              """)
          .param("words", words)
          .param("brand", floor.id().value())
          .param("before", from - 1)
          .update();
    }
  }

  // guarantee 5
  @Test
  void ticketsAreListedAndFoundAmongManyByIndexesOnly() {
    var floor = brands.open(1);
    var agent = floor.agents().getFirst();
    var manager = brands.person(floor, floor.id() + ".m", Role.MANAGER, "front");
    int tickets = DEEP ? 300_000 : 10_000;
    jdbc.sql(
            """
            insert into ticket.ticket
              (id, brand, year, serial, number, type, tier, state, title, channel, owner, team,
               step_text, step_due, step_owner, matter_at, created_at, created_by,
               outcome_text, outcome_at, outcome_way, closed_at, next_due)
            select gen_random_uuid(), :brand, 2026, n, 'T-2026-' || lpad(n::text, 6, '0'), 'order', 'normal',
                   case when n % 10 = 0 then 'open' else 'closed' end, '杯子破损想退货 ' || n, 'web', :agent, :team,
                   '回电', timestamptz '2026-11-18 04:00Z' + n * interval '1 second', :agent,
                   timestamptz '2026-11-18 02:00Z', timestamptz '2026-11-18 02:00Z', :agent,
                   '已告知', timestamptz '2026-11-18 02:00Z', 'phone', timestamptz '2026-11-18 02:00Z',
                   case when n % 10 = 0 then timestamptz '2026-11-18 04:00Z' + n * interval '1 second'
                        else 'infinity' end
            from generate_series(1, :tickets) n
            """)
        .param("brand", floor.id().value())
        .param("agent", agent.id().value())
        .param("team", floor.front().value())
        .param("tickets", tickets)
        .update();
    fileWords(floor, tickets);
    jdbc.sql("analyze ticket.ticket").update();
    jdbc.sql("analyze ticket.words").update();
    long walks = walks("ticket", "ticket");
    long scans = scans("ticket", "ticket");
    int asked = 0;
    for (var who : new String[] {agent.login(), manager.login()}) {
      for (var query :
          new String[] {
            "scope=mine",
            "scope=all",
            "scope=all&state=open",
            "scope=all&q=3123",
            "scope=all&q=%E9%80%80%E8%B4%A7",
            "scope=mine&q=%E8%8A%B1%E7%93%B6",
            "scope=all&q=%E9%80%80%E8%B4%A7&state=open"
          }) {
        var took = times(who, "/api/tickets?" + query);
        System.out.printf("%,d tickets, %s, %s: %s%n", tickets, who, query, took);
        asked += TIMES;
      }
    }
    long all = asked;
    await()
        .atMost(REPORTED)
        .untilAsserted(
            () -> assertThat(scans("ticket", "ticket")).isGreaterThanOrEqualTo(scans + all));
    assertThat(walks("ticket", "ticket")).as("walks over the whole table").isEqualTo(walks);
  }

  /** How often a table was read, by an index or as a whole. */
  private long scans(String schema, String table) {
    return jdbc.sql(
            """
            select seq_scan + coalesce(idx_scan, 0) from pg_stat_user_tables
            where schemaname = :schema and relname = :table
            """)
        .param("schema", schema)
        .param("table", table)
        .query(Long.class)
        .single();
  }

  private long walks(String schema, String table) {
    return jdbc.sql(
            """
            select seq_scan from pg_stat_user_tables
            where schemaname = :schema and relname = :table
            """)
        .param("schema", schema)
        .param("table", table)
        .query(Long.class)
        .single();
  }

  /** The middle of seven. */
  private Duration times(String login, String path) {
    var client = api.as(login);
    var took = new long[TIMES];
    for (int n = 0; n < took.length; n++) {
      long from = System.nanoTime();
      client.get(path).ok();
      took[n] = System.nanoTime() - from;
    }
    Arrays.sort(took);
    return Duration.ofMillis(took[TIMES / 2] / 1_000_000);
  }
}
