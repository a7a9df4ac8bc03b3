package pledge.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.ledger.Answerable;
import pledge.ledger.ClocksForTests;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.ledger.Verdict;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/**
 * Whatever happened and however the board is cut: figures, comparison and cases say what a plain
 * recount of the rows says. Clocks change hands, end late, are put right and disputed meanwhile.
 */
@PledgeTest
class CutTest {

  private static final int MATTERS = Boolean.getBoolean("pledge.deep") ? 2_000 : 120;
  private static final int CUTS = Boolean.getBoolean("pledge.deep") ? 400 : 20;
  private static final String NIL = new UUID(0, 0).toString();
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<String> CLOCKS = List.of("chat.every-reply", "chat.first-reply");
  private static final List<String> CHECKS = List.of("chat.greeting", "chat.empathy");

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Observations observations;
  @Autowired Commitments commitments;
  @Autowired SettableClock clock;
  @Autowired ClocksForTests clocks;
  @Autowired JdbcClient jdbc;

  private final Random random = new Random(20261122);
  private final List<String> shops =
      List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());

  /** A row of the ledger as the figures should count it. */
  private record Raw(
      String id,
      String clause,
      String given,
      String counted,
      Instant at,
      String person,
      String team,
      String shop,
      String channel,
      String kind) {

    LocalDate day() {
      return LocalDate.ofInstant(at, ZONE);
    }

    String key(String by) {
      return switch (by) {
        case "person" -> person;
        case "team" -> team;
        case "shop" -> shop;
        case "channel" -> channel;
        case "kind" -> kind;
        case "day" -> day().toString();
        case "week" -> day().with(java.time.DayOfWeek.MONDAY).toString();
        case "month" -> day().toString().substring(0, 7);
        default -> throw new AssertionError(by);
      };
    }
  }

  @Test
  void everyCutOfFiguresComparisonAndCasesIsARecountOfTheRows() {
    var floor = brands.open(4);
    var manager = brands.person(floor, floor.id() + ".m", Role.MANAGER, "front");
    var now = clock.instant();
    for (int n = 0; n < MATTERS; n++) {
      if (random.nextInt(3) == 0) {
        observe(floor, now);
      } else {
        run(floor, now);
      }
    }
    overturnSome(floor, manager);
    clocks.folded();
    var rows = rows(floor);
    assertThat(rows).hasSizeGreaterThan(MATTERS / 2);
    assertThat(rows.stream().map(Raw::counted)).contains("kept", "broken", "refused", "used");
    for (int n = 0; n < CUTS; n++) {
      holds(manager, rows, floor, LocalDate.ofInstant(now, ZONE));
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Answerable somebody(TestBrand.Floor floor) {
    var team = one(List.of(floor.front(), floor.team("expert")));
    var who =
        random.nextInt(5) == 0
            ? Answerable.team(team)
            : new Answerable(one(floor.agents()).id(), random.nextInt(6) == 0 ? null : team);
    return random.nextInt(3) == 0 ? who.in(UUID.fromString(one(shops))) : who;
  }

  private String channel() {
    return one(List.of("web", "email", "phone"));
  }

  private String kind() {
    return one(List.of("", "order", "complaint"));
  }

  private void observe(TestBrand.Floor floor, Instant now) {
    observations.observe(
        Observation.of(
            floor.id(),
            one(CHECKS),
            new WorkRef("conversation", UUID.randomUUID()),
            one(List.of(Verdict.values())),
            somebody(floor),
            channel(),
            kind(),
            now.minusSeconds(random.nextInt(20 * 86_400)),
            Evidence.note("recount")));
  }

  /** A clock with a life: handed on before and after it broke, ended in time, late, or never. */
  private void run(TestBrand.Floor floor, Instant now) {
    var work = new WorkRef("conversation", UUID.randomUUID());
    var by = new SystemActor("test");
    var clause = one(CLOCKS);
    var from = now.minusSeconds(3_600 + random.nextInt(20 * 86_400));
    commitments.start(
        List.of(
            Start.of(
                floor.id(), clause, work, somebody(floor), channel(), kind(), from, "recount")));
    int life = random.nextInt(6);
    if (life == 0) {
      commitments.stop(
          List.of(Stop.of(work, clause, from.plusSeconds(5), somebody(floor), "in time")));
    }
    if (life > 1) {
      commitments.reassign(work, somebody(floor), from.plusSeconds(6), by, "handed on");
    }
    if (life == 5) {
      commitments.cancelAll(work, now, by, "given up, perhaps before the sweep came");
    }
    clocks.fired(work, now);
    if (life == 3 || life == 4) {
      commitments.reassign(work, somebody(floor), now, by, "handed on, broken");
      var end = life == 3 ? from.plusSeconds(7) : now.minusSeconds(10);
      commitments.stop(List.of(Stop.of(work, clause, end, somebody(floor), "told too late")));
    }
  }

  private void overturnSome(TestBrand.Floor floor, StaffMember manager) {
    for (var row : rows(floor)) {
      if (row.given().equals("broken") && !row.person().equals(NIL) && random.nextInt(4) == 0) {
        var who =
            floor.agents().stream()
                .filter(agent -> agent.id().value().toString().equals(row.person()))
                .findFirst()
                .orElseThrow();
        var subject = CLOCKS.contains(row.clause()) ? "commitment" : "observation";
        var id =
            api.as(who.login())
                .post("/api/disputes", Map.of(subject, row.id(), "reason", "recount"))
                .is(201)
                .json()
                .get("id")
                .asString();
        api.as(manager.login())
            .post("/api/disputes/" + id + "/settle", Map.of("upheld", false, "word", "recount"))
            .is(200);
      }
    }
  }

  private List<Raw> rows(TestBrand.Floor floor) {
    return jdbc.sql(
            """
            select x.*, coalesce(d.state, '') as dispute from (
              select id, clause, state as verdict, verdict_at as at, verdict_person as person,
                     verdict_team as team, verdict_shop as shop, channel, kind
              from ledger.commitment where brand = :brand and state in ('kept', 'broken')
              union all
              select id, clause, verdict, at, person, team, shop, channel, kind
              from ledger.observation where brand = :brand) x
            left join ledger.dispute d on d.subject = x.id
            """)
        .param("brand", floor.id().value())
        .query((rs, n) -> {
          var given = rs.getString("verdict");
          return new Raw(
              rs.getString("id"),
              rs.getString("clause"),
              given,
              rs.getString("dispute").equals("overturned") ? "kept" : given,
              Columns.instant(rs, "at"),
              orNil(rs.getString("person")),
              orNil(rs.getString("team")),
              orNil(rs.getString("shop")),
              rs.getString("channel"),
              rs.getString("kind"));
        })
        .list();
  }

  private static String orNil(@Nullable String id) {
    return id == null ? NIL : id;
  }

  private void holds(StaffMember manager, List<Raw> rows, TestBrand.Floor floor, LocalDate today) {
    var query = new ArrayList<String>();
    Predicate<Raw> cut = row -> true;
    var ids = new ArrayList<>(Stream.of(NIL).toList());
    floor.agents().forEach(agent -> ids.add(agent.id().value().toString()));
    cut = cut.and(some(query, "person", ids, Raw::person));
    cut =
        cut.and(
            some(
                query,
                "team",
                List.of(
                    NIL, floor.front().value().toString(), floor.team("expert").value().toString()),
                Raw::team));
    cut = cut.and(some(query, "shop", List.of(NIL, shops.get(0), shops.get(1)), Raw::shop));
    cut = cut.and(some(query, "channel", List.of("web", "email", "phone"), Raw::channel));
    cut = cut.and(some(query, "kind", List.of("order", "complaint"), Raw::kind));
    var from = today.minusDays(random.nextInt(15));
    var to = from.plusDays(random.nextInt(8));
    long days = Duration.between(from.atStartOfDay(), to.plusDays(1).atStartOfDay()).toDays();
    query.add("from=" + from);
    query.add("to=" + to);
    var asked = String.join("&", query);
    var client = api.as(manager.login());

    var inside = within(rows, cut, from, to);
    var earlier = within(rows, cut, from.minusDays(days), from.minusDays(1));
    for (var item : client.get("/api/compliance?" + asked).ok().get("items")) {
      var clause = item.get("clause").asString();
      assertThat(counts(item)).as(asked + " " + clause).isEqualTo(counts(inside, clause));
      assertThat(counts(item.get("before"))).as(asked).isEqualTo(counts(earlier, clause));
    }
    compares(client, asked, inside, earlier);
    lists(client, asked, inside);
  }

  private Predicate<Raw> some(
      List<String> query,
      String name,
      List<String> values,
      java.util.function.Function<Raw, String> of) {
    if (random.nextInt(3) > 0) {
      return row -> true;
    }
    var chosen =
        values.stream()
            .filter(value -> random.nextBoolean())
            .collect(Collectors.toCollection(HashSet::new));
    chosen.add(one(values));
    chosen.forEach(value -> query.add(name + "=" + value));
    return row -> chosen.contains(of.apply(row));
  }

  private static List<Raw> within(
      List<Raw> rows, Predicate<Raw> cut, LocalDate from, LocalDate to) {
    return rows.stream()
        .filter(cut)
        .filter(row -> !row.day().isBefore(from) && !row.day().isAfter(to))
        .toList();
  }

  private void compares(TestApi.Client client, String asked, List<Raw> inside, List<Raw> earlier) {
    var by = one(List.of("person", "team", "shop", "channel", "kind", "day", "week", "month"));
    var table = client.get("/api/compliance/groups?limit=40&by=" + by + "&" + asked).ok();
    Set<String> seen = new HashSet<>();
    for (var line : table.get("lines")) {
      for (var cell : line.get("cells")) {
        var key = cell.get("key").asString();
        var clause = line.get("clause").asString();
        assertThat(counts(cell.get("figures")))
            .as(asked + " by " + by + " " + key)
            .isEqualTo(counts(keyed(inside, by, key), clause));
        if (!List.of("day", "week", "month").contains(by)) {
          assertThat(counts(cell.get("before"))).isEqualTo(counts(keyed(earlier, by, key), clause));
        }
        seen.add(key);
      }
    }
    assertThat(seen).isEqualTo(inside.stream().map(row -> row.key(by)).collect(Collectors.toSet()));
  }

  private static List<Raw> keyed(List<Raw> rows, String by, String key) {
    return rows.stream().filter(row -> row.key(by).equals(key)).toList();
  }

  /** Page by page, the cases are the rows, newest first. */
  private void lists(TestApi.Client client, String asked, List<Raw> inside) {
    var clause = one(Stream.concat(CLOCKS.stream(), CHECKS.stream()).toList());
    var verdicts = random.nextBoolean() ? Set.of("broken", "refused") : Set.<String>of();
    var wanted = new StringBuilder("/api/compliance/cases?limit=7&clause=" + clause + "&" + asked);
    verdicts.forEach(verdict -> wanted.append("&verdict=").append(verdict));
    List<String> listed = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = client.get(wanted + "&after=" + next).ok();
      page.get("items").forEach(item -> listed.add(item.get("id").asString()));
      next = page.get("next").isNull() ? "" : page.get("next").asString();
    } while (!next.isEmpty());
    assertThat(listed)
        .as(wanted.toString())
        .isEqualTo(
            inside.stream()
                .filter(row -> row.clause().equals(clause))
                .filter(row -> verdicts.isEmpty() || verdicts.contains(row.given()))
                .sorted(Comparator.comparing(Raw::at).thenComparing(Raw::id).reversed())
                .map(Raw::id)
                .toList());
  }

  private static Map<String, Long> counts(List<Raw> rows, String clause) {
    Map<String, Long> counts =
        new TreeMap<>(Map.of("kept", 0L, "broken", 0L, "refused", 0L, "used", 0L));
    rows.stream()
        .filter(row -> row.clause().equals(clause))
        .forEach(row -> counts.merge(row.counted(), 1L, Long::sum));
    return counts;
  }

  private static Map<String, Long> counts(JsonNode figures) {
    Map<String, Long> counts = new TreeMap<>();
    for (var verdict : List.of("kept", "broken", "refused", "used")) {
      counts.put(verdict, figures.get(verdict).asLong());
    }
    return counts;
  }
}
