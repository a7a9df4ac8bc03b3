package pledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;

/** The walk back in time gives what a plain list would, however the passages lie. */
@PledgeTest
class WalkTest {

  private static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

  @Autowired SearchIndex index;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final Random random = new Random(4_711);

  @Test
  void whatIsCommonRareOrLongAgoIsMetOnceTheNewestFirst() {
    var key = "walk:" + UUID.randomUUID();
    List<Passage> all = new ArrayList<>();
    // 3,000 within minutes, a gap of a year, 2,500 at one and the same instant, and a few strewn
    // over ten years
    some(all, key, 3_000, START, Duration.ofMinutes(40));
    some(all, key, 2_500, START.minus(Duration.ofDays(370)), Duration.ZERO);
    some(all, key, 100, START, Duration.ofDays(3_650));
    transaction.executeWithoutResult(status -> index.file(all));
    index.settle();
    var newestFirst =
        all.stream()
            .sorted(
                Comparator.comparing(Passage::at)
                    .thenComparing(passage -> passage.work().id().toString())
                    .thenComparing(Passage::place)
                    .reversed())
            .toList();
    for (var word : List.of("常见", "偶尔", "罕见", "没有")) {
      assertThat(walk(key, word, START.plus(Duration.ofDays(1)), null))
          .as(word)
          .isEqualTo(places(newestFirst, word, START.plus(Duration.ofDays(1)), Instant.MIN));
    }
    var from = START.minus(Duration.ofDays(400));
    var to = START.minus(Duration.ofMinutes(7));
    assertThat(walk(key, "常见", to, from)).isEqualTo(places(newestFirst, "常见", to, from));
    assertThat(walk("walk:nobody", "常见", to, from)).isEmpty();
  }

  private void some(List<Passage> all, String key, int count, Instant until, Duration over) {
    for (int i = 0; i < count; i++) {
      var text =
          (random.nextInt(10) < 9 ? "这是常见的" : "")
              + (random.nextInt(40) == 0 ? "那是偶尔的" : "")
              + (random.nextInt(1_500) == 0 ? "罕见" : "");
      all.add(
          new Passage(
              "message",
              new WorkRef("conversation", new UUID(random.nextLong() >>> 1, i)),
              1 + random.nextInt(5),
              until.minusMillis((long) (over.toMillis() * random.nextDouble())),
              "web",
              Set.of(key),
              text));
    }
  }

  private List<Place> walk(String key, String word, Instant to, @Nullable Instant from) {
    var walk =
        new Walk(
            jdbc,
            Wanted.of(word).orElseThrow().tokens(),
            List.of(Tokens.key("message", key)),
            Walk.Bound.before(to),
            from);
    List<Place> met = new ArrayList<>();
    for (var batch = walk.next(); !batch.isEmpty(); batch = walk.next()) {
      batch.forEach(candidate -> met.add(candidate.place()));
    }
    return met;
  }

  private static List<Place> places(List<Passage> all, String word, Instant to, Instant from) {
    return all.stream()
        .filter(passage -> passage.text().contains(word))
        .filter(passage -> passage.at().isBefore(to) && !passage.at().isBefore(from))
        .map(passage -> new Place(passage.work().id(), passage.place()))
        .toList();
  }
}
