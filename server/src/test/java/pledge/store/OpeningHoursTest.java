package pledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pledge.store.OpeningHours.Span;

class OpeningHoursTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Mondays with a midday break, Tuesdays all day long, otherwise closed. */
  private static final OpeningHours HOURS =
      new OpeningHours(
          Map.of(
              DayOfWeek.MONDAY, List.of(new Span(840, 1320), new Span(600, 780)),
              DayOfWeek.TUESDAY, List.of(new Span(0, 1440))));

  @Test
  void opensAtTheFirstInstantAndIsClosedAtTheLast() {
    assertThat(openAt("2026-11-16T09:59:59")).isFalse();
    assertThat(openAt("2026-11-16T10:00:00")).isTrue();
    assertThat(openAt("2026-11-16T12:59:59")).isTrue();
    assertThat(openAt("2026-11-16T13:00:00")).isFalse();
    assertThat(openAt("2026-11-16T14:00:00")).isTrue();
    assertThat(openAt("2026-11-16T22:00:00")).isFalse();
  }

  @Test
  void aDayThatEndsAtMidnightHasNoGapBeforeIt() {
    assertThat(openAt("2026-11-17T00:00:00")).isTrue();
    assertThat(openAt("2026-11-17T23:59:59")).isTrue();
    assertThat(openAt("2026-11-18T00:00:00")).isFalse();
  }

  @Test
  void tellsWhenItOpensNext() {
    assertThat(HOURS.nextOpen(at("2026-11-16T09:00:00"), SHANGHAI))
        .contains(at("2026-11-16T10:00:00"));
    assertThat(HOURS.nextOpen(at("2026-11-16T13:00:00"), SHANGHAI))
        .contains(at("2026-11-16T14:00:00"));
    assertThat(HOURS.nextOpen(at("2026-11-16T11:00:00"), SHANGHAI))
        .contains(at("2026-11-16T11:00:00"));
    assertThat(HOURS.nextOpen(at("2026-11-18T11:00:00"), SHANGHAI))
        .contains(at("2026-11-23T10:00:00"));
    assertThat(new OpeningHours(Map.of()).nextOpen(at("2026-11-16T09:00:00"), SHANGHAI)).isEmpty();
  }

  @Test
  void spansDoNotOverlap() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(600, 600));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(600, 1441));
    var everyDay =
        Arrays.stream(DayOfWeek.values())
            .collect(
                Collectors.toMap(day -> day, day -> List.of(new Span(0, 61), new Span(60, 90))));
    assertThatIllegalArgumentException().isThrownBy(() -> new OpeningHours(everyDay));
  }

  private static boolean openAt(String local) {
    return HOURS.isOpen(at(local), SHANGHAI);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
