package pledge.ticket.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestBrand;
import pledge.ticket.Tickets;

/**
 * The shipped views and their counts among 300,000 tickets with {@code -Dpledge.deep=true}: what
 * was solved long ago costs nothing.
 */
@PledgeTest
class ViewsVolumeTest {

  private static final boolean DEEP = Boolean.getBoolean("pledge.deep");
  private static final int TICKETS = DEEP ? 300_000 : 10_000;
  private static final int PAGE = 50;

  @Autowired TestBrand brands;
  @Autowired Tickets tickets;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired SettableClock clock;

  // guarantee 5
  @Test
  void countsAndPagesReadOnlyWhatIsStillToBeSolved() {
    var floor = brands.open(2);
    var agent = floor.agents().getFirst();
    var manager = brands.person(floor, floor.id() + ".m", Role.MANAGER, "supervisor");
    var supervisor = brands.person(floor, floor.id() + ".s", Role.SUPERVISOR, "front");
    fill(floor);
    int unsolved = TICKETS / 100;
    for (var who : List.of(agent, supervisor, manager)) {
      for (var view : ShippedView.all()) {
        var read = read(view, who);
        // Every way in which a ticket can be somebody's is walked by itself: four at most.
        assertThat(read.rows()).as("%s of %s", view, who.login()).isLessThan(unsolved * 8L + 500);
        assertThat(read.walks()).as("%s of %s", view, who.login()).isZero();
      }
    }
    assertThat(tickets.unsolved(ShippedView.MINE.filter(agent), agent, 10_000, clock.instant()))
        .isEqualTo(unsolved / 2);
  }

  private record Read(long rows, long walks) {}

  private Read read(ShippedView view, StaffMember who) {
    return transactions.execute(status -> {
      var before = counters();
      long from = System.nanoTime();
      int counted = tickets.unsolved(view.filter(who), who, Views.COUNTED, clock.instant());
      long then = System.nanoTime();
      int listed = tickets.first(view.filter(who), who, PAGE, clock.instant()).size();
      System.out.printf(
          "view %s of %s: %,d counted in %,d us, %d listed in %,d us%n",
          view,
          who.login(),
          counted,
          (then - from) / 1_000,
          listed,
          (System.nanoTime() - then) / 1_000);
      var after = counters();
      return new Read(after.rows() - before.rows(), after.walks() - before.walks());
    });
  }

  /**
   * What this connection has read and not yet told the server's statistics: only grows meanwhile.
   */
  private Read counters() {
    return jdbc.sql(
            """
            select coalesce(idx_tup_fetch, 0) + seq_tup_read as rows, seq_scan as walks
            from pg_stat_xact_user_tables where schemaname = 'ticket' and relname = 'ticket'
            """)
        .query((row, n) -> new Read(row.getLong("rows"), row.getLong("walks")))
        .single();
  }

  /** One of a hundred is unsolved: half of these the agent's, a tenth nobody's. */
  private void fill(TestBrand.Floor floor) {
    transactions.executeWithoutResult(status -> {
      jdbc.sql(
              """
              insert into ticket.ticket
                (id, brand, year, serial, number, type, tier, state, title, channel, owner, team, step_text, step_due,
                 step_owner, step_team, outcome_text, outcome_at, outcome_way, matter_at, created_at, solved_at,
                 closed_at, next_due)
              select uuidv7(), :brand, 2026, n, 'T-2026-' || lpad(n::text, 6, '0'),
                (array['enquiry', 'order', 'complaint', 'need'])[1 + n % 4], 'normal',
                case when n % 100 <> 0 then 'closed' when n % 300 = 0 then 'waiting' else 'open' end,
                'volume', 'web',
                case when n % 1000 = 100 then null when n % 200 = 0 then :agent else :colleague end, :team,
                case when n % 100 = 0 then 'next' end, case when n % 100 = 0 then at end,
                case when n % 100 = 0 and n % 200 = 0 then :agent end,
                case when n % 100 = 0 then :team end,
                case when n % 100 <> 0 then 'told' end, case when n % 100 <> 0 then at end,
                case when n % 100 <> 0 then 'phone' end, at, at, case when n % 100 <> 0 then at end,
                case when n % 100 <> 0 then at end,
                case when n % 100 = 0 then at + interval '30 days' else 'infinity' end
              from (select n, timestamptz '2026-10-01 00:00Z' + n * (interval '49 days' / :tickets) as at
                    from generate_series(1, :tickets) n) x
              """)
          .param("brand", floor.id().value())
          .param("agent", floor.agents().getFirst().id().value())
          .param("colleague", floor.agents().getLast().id().value())
          .param("team", floor.front().value())
          .param("tickets", TICKETS)
          .update();
      // nothing here is to be filed for search
      jdbc.sql(
              """
              delete from ticket.search_due d using ticket.ticket t
              where t.id = d.ticket and t.brand = :brand
              """)
          .param("brand", floor.id().value())
          .update();
    });
    jdbc.sql("analyze ticket.ticket").update();
  }
}
