package pledge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

/**
 * From a figure to its cases among 300,000 clocks and 1,000,000 observations with {@code
 * -Dpledge.deep=true}: every page comes from an index and reads about a page.
 */
@PledgeTest
class CasesVolumeTest {

  private static final boolean DEEP = Boolean.getBoolean("pledge.deep");
  private static final int PAGE = 50;

  /** An idle connection tells what it has read after ten seconds at most. */
  private static final Duration REPORTED = Duration.ofSeconds(30);

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired JdbcClient jdbc;

  // guarantee 5
  @Test
  void aPageOfCasesReadsAboutAPage() {
    var floor = brands.open(1);
    var agent = floor.agents().getFirst();
    var manager = brands.person(floor, floor.id() + ".m", Role.MANAGER, "front");
    var supervisor = brands.person(floor, floor.id() + ".s", Role.SUPERVISOR, "front");
    fill(floor, DEEP ? 1_000_000 : 20_000, DEEP ? 300_000 : 6_000);
    long walks = walks();
    long fetched = fetched();
    long scans = scans();
    int asked = 0;
    for (var query :
        List.of(
            "",
            "&verdict=broken",
            "&channel=email",
            "&kind=order&channel=web&kind=complaint",
            "&person=" + agent.id().value(),
            "&team=" + floor.front().value())) {
      for (var who : List.of(manager, supervisor, agent)) {
        if (!who.equals(agent) || !query.startsWith("&team")) {
          asked += 2;
          pages(who.login(), query);
        }
      }
    }
    int all = asked;
    await()
        .atMost(REPORTED)
        .untilAsserted(() -> assertThat(scans()).isGreaterThanOrEqualTo(scans + all));
    assertThat(walks()).as("walks over a whole table").isEqualTo(walks);
    // A page and what the cut leaves out of it: one channel of four, one verdict of ten.
    assertThat(fetched() - fetched).isLessThan(all * PAGE * 25L);
  }

  private void pages(String login, String query) {
    var path =
        "/api/compliance/cases?clause=chat.clause-7&from=2026-10-01&to=2026-11-19&limit="
            + PAGE
            + query;
    long from = System.nanoTime();
    var first = api.as(login).get(path).ok();
    long took = System.nanoTime() - from;
    api.as(login).get(path + "&after=" + first.get("next").asString("")).ok();
    System.out.printf(
        "cases %s %s: %,d us, %d%n", login, query, took / 1_000, first.get("items").size());
  }

  private void fill(TestBrand.Floor floor, int observations, int commitments) {
    jdbc.sql(
            """
            insert into ledger.observation
              (id, brand, clause, standard_version, verdict, work_kind, work_id, person, team,
               channel, kind, at, message, span_from, span_to, field, note)
            select uuidv7(), :brand, 'chat.clause-' || n % 10,
                   (select id from standard.version limit 1),
                   case when n / 10 % 10 = 0 then 'broken' else 'kept' end, 'conversation', uuidv7(),
                   case when n / 10 % 100 = 3 then :agent
                        else ('00000000-0000-7000-8000-' || lpad((n / 10 % 100)::text, 12, '0'))::uuid end,
                   case when n / 10 % 3 = 0 then :other else :team end,
                   (array['web', 'email', 'phone', 'app'])[1 + n / 10 % 4],
                   (array['order', 'enquiry', 'complaint'])[1 + n / 10 % 3],
                   timestamptz '2026-10-01 00:00Z' + n * (interval '49 days' / :observations), uuidv7(), 0, 4, '', 'volume'
            from generate_series(1, :observations) n
            """)
        .param("brand", floor.id().value())
        .param("agent", floor.agents().getFirst().id().value())
        .param("team", floor.front().value())
        .param("other", floor.team("expert").value())
        .param("observations", observations)
        .update();
    jdbc.sql(
            """
            insert into ledger.commitment
              (id, brand, clause, standard_version, work_kind, work_id, calendar, channel, kind, state,
               started_at, due_at, next_at, ended_at, person, team, cause,
               verdict_at, verdict_person, verdict_team)
            select uuidv7(), :brand, 'chat.clause-' || n % 10, (select id from standard.version limit 1),
                   'conversation', uuidv7(), 'always', (array['web', 'email', 'phone', 'app'])[1 + n / 10 % 4],
                   (array['order', 'enquiry', 'complaint'])[1 + n / 10 % 3],
                   case when n / 10 % 10 = 0 then 'broken' else 'kept' end, at, at, at, at, who, team, 'volume',
                   at, who, team
            from (
              select n, timestamptz '2026-10-01 00:00Z' + n * (interval '49 days' / :commitments) as at,
                     case when n / 10 % 100 = 3 then :agent
                          else ('00000000-0000-7000-8000-' || lpad((n / 10 % 100)::text, 12, '0'))::uuid end as who,
                     case when n / 10 % 3 = 0 then :other else :team end as team
              from generate_series(1, :commitments) n) x
            """)
        .param("brand", floor.id().value())
        .param("agent", floor.agents().getFirst().id().value())
        .param("team", floor.front().value())
        .param("other", floor.team("expert").value())
        .param("commitments", commitments)
        .update();
    jdbc.sql("analyze ledger.observation").update();
    jdbc.sql("analyze ledger.commitment").update();
  }

  private long walks() {
    return counter("seq_scan");
  }

  private long scans() {
    return counter("seq_scan + coalesce(idx_scan, 0)");
  }

  private long fetched() {
    return counter("coalesce(idx_tup_fetch, 0)");
  }

  /** Of observations, which nobody else reads by walking; the sweep reads clocks all the time. */
  private long counter(String what) {
    return jdbc.sql(
            """
            select %s from pg_stat_user_tables where schemaname = 'ledger' and relname = 'observation'
            """
                .formatted(what))
        .query(Long.class)
        .single();
  }
}
