package pledge.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.assistant.LookupTries.Limit;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;

@PledgeTest
class LookupTriesTest {

  private static final Instant NOW = SettableClock.PLAIN_MORNING;
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired private LookupTries tries;

  private static List<Limit> limits(String visitor, String order) {
    return List.of(new Limit("visitor", visitor, 3), new Limit("order", order, 5));
  }

  @Test
  void aVisitorHasFewTriesWhateverTheOrder() {
    var visitor = UUID.randomUUID().toString();
    for (int i = 0; i < 3; i++) {
      assertThat(tries.count(limits(visitor, "own-" + visitor + i), HOUR, NOW)).isPresent();
    }
    assertThat(tries.count(limits(visitor, "own-" + visitor), HOUR, NOW)).isEmpty();
  }

  @Test
  void anOrderHasFewTriesWhoeverGuesses() {
    var order = UUID.randomUUID().toString();
    for (int i = 0; i < 5; i++) {
      assertThat(tries.count(limits("v" + order + i, order), HOUR, NOW)).isPresent();
    }
    assertThat(tries.count(limits("another" + order, order), HOUR, NOW)).isEmpty();
  }

  @Test
  void triesCountForAnHourAndGoodOnesNotAtAll() {
    var visitor = UUID.randomUUID().toString();
    var good = tries.count(limits(visitor, "g" + visitor), HOUR, NOW);
    good.ifPresent(tries::takeBack);
    for (int i = 0; i < 3; i++) {
      assertThat(tries.count(limits(visitor, "h" + visitor), HOUR, NOW)).isPresent();
    }
    assertThat(tries.count(limits(visitor, "i" + visitor), HOUR, NOW.plus(HOUR).minusMillis(1)))
        .isEmpty();
    assertThat(tries.count(limits(visitor, "j" + visitor), HOUR, NOW.plus(HOUR))).isPresent();
  }

  @Test
  void manyGuessersAtOnceGetNoMoreThanTheLimit() throws Exception {
    var order = UUID.randomUUID().toString();
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      var guesses =
          IntStream.range(0, 40)
              .<Callable<Optional<UUID>>>mapToObj(
                  i -> () -> tries.count(limits("w" + order + i, order), HOUR, NOW))
              .toList();
      int counted = 0;
      for (var guess : many.invokeAll(guesses)) {
        counted += guess.get().isPresent() ? 1 : 0;
      }
      assertThat(counted).isEqualTo(5);
    }
  }
}
