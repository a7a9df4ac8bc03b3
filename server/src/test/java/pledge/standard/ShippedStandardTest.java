package pledge.standard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import pledge.access.Role;
import pledge.platform.BrandId;

class ShippedStandardTest {

  private static final Standard SHIPPED = Standards.shipped(new BrandId("hetang"));

  @Test
  void itPassesItsOwnChecks() {
    StandardFile.checked("standard.yaml", StandardFile.shipped());
  }

  @Test
  void itHoldsEveryClauseOfTheRegister() {
    assertThat(SHIPPED.clauses()).hasSize(140);
    assertThat(SHIPPED.clauses().stream().collect(groupingBy(Clause::section, counting())))
        .isEqualTo(
            Map.ofEntries(
                Map.entry(1, 9L),
                Map.entry(2, 23L),
                Map.entry(3, 5L),
                Map.entry(4, 14L),
                Map.entry(5, 8L),
                Map.entry(6, 7L),
                Map.entry(7, 9L),
                Map.entry(8, 8L),
                Map.entry(9, 5L),
                Map.entry(10, 7L),
                Map.entry(11, 3L),
                Map.entry(12, 6L),
                Map.entry(13, 12L),
                Map.entry(14, 18L),
                Map.entry(15, 6L)));
    assertThat(SHIPPED.sections()).hasSize(15);
  }

  @Test
  void itHoldsAsManyClausesOfEachKindAsTheRegister() {
    assertThat(SHIPPED.clauses().stream().collect(groupingBy(Clause::kind, counting())))
        .isEqualTo(
            Map.of(
                ClauseKind.CLOCK, 26L,
                ClauseKind.CHECK, 13L,
                ClauseKind.GATE, 23L,
                ClauseKind.CAP, 1L,
                ClauseKind.TARGET, 10L,
                ClauseKind.DUTY, 30L,
                ClauseKind.ABILITY, 37L));
  }

  @Test
  void theFiguresOfTheRegisterAreTheDefaults() {
    assertThat(limit("chat.first-reply")).isEqualTo(Duration.ofSeconds(30));
    assertThat(limit("bot.reply")).isEqualTo(Duration.ofSeconds(10));
    assertThat(limit("bot.handover")).isEqualTo(Duration.ofSeconds(60));
    assertThat(limit("online.message-reply")).isEqualTo(Duration.ofMinutes(5));
    assertThat(limit("channel.phone")).isEqualTo(Duration.ofSeconds(15));
    assertThat(limit("solve.normal")).isEqualTo(Duration.ofHours(24));
    assertThat(limit("solve.complex")).isEqualTo(Duration.ofHours(48));
    assertThat(limit("solve.difficult")).isEqualTo(Duration.ofHours(72));
    assertThat(limit("complaint.contact")).isEqualTo(Duration.ofHours(2));
    assertThat(SHIPPED.milestone(new ClauseId("complaint.resolve"), "feedback").duration())
        .isEqualTo(Duration.ofHours(48));
    assertThat(limit("aftersales.in-store")).isEqualTo(Duration.ofMinutes(10));
    assertThat(limit("pickup.ready")).isEqualTo(Duration.ofHours(1));
    assertThat(limit("store.greet")).isEqualTo(Duration.ofSeconds(10));
    assertThat(limit("feedback.improve")).isEqualTo(Duration.ofDays(7));
    assertThat(SHIPPED.clause(new ClauseId("outreach.cap")).figures().cap())
        .isEqualTo(new Cap(2, Duration.ofDays(7)));
  }

  @Test
  void everyClockWarnsBeforeItsLimitAndSaysWhatMovesIt() {
    assertThat(SHIPPED.clauses())
        .filteredOn(clause -> clause.kind() == ClauseKind.CLOCK)
        .allSatisfy(clause -> {
          var limit = SHIPPED.limit(clause.id(), "web");
          assertThat(limit.warnBefore()).isPositive().isLessThan(limit.duration());
          assertThat(clause.clock()).isNotNull();
        });
  }

  @Test
  void aChannelsOwnLimitComesBeforeTheClausesAndAnyOtherChannelTakesTheClauses() {
    var clause = new ClauseId("chat.every-reply");
    assertThat(SHIPPED.limit(clause, "wechat").duration()).isEqualTo(Duration.ofSeconds(30));
    assertThat(SHIPPED.limit(clause, "store")).isEqualTo(SHIPPED.clause(clause).figures().limit());
  }

  @Test
  void workingDaysSkipHolidaysAndCountMakeUpDays() {
    var days = SHIPPED.calendar("working-days");
    // Thursday before National Day 2026: the holiday runs from 1 to 7 October, 10 October is
    // worked.
    var agreed = Instant.parse("2026-09-30T02:00:00Z");
    assertThat(days.isOpen(Instant.parse("2026-10-01T02:00:00Z"))).isFalse();
    assertThat(days.isOpen(Instant.parse("2026-10-10T02:00:00Z"))).isTrue();
    assertThat(days.add(agreed, Duration.ofDays(7)))
        .isEqualTo(Instant.parse("2026-10-15T02:00:00Z"));
  }

  @Test
  void textsAreFilledInBothLanguages() {
    assertThat(SHIPPED.greeting("chat.agent", "zh-CN", Map.of("brand", "荷塘生活", "agent", "小荷")))
        .isEqualTo("您好，我是荷塘生活的客服小荷，很高兴为您服务。");
    assertThat(SHIPPED.text("offduty.taken", "en", Map.of("number", "T-1", "time", "09:00 $1")))
        .isEqualTo("Your message has arrived, number T-1. We will answer by 09:00 $1.");
  }

  @Test
  void namingWhatItDoesNotHoldIsABug() {
    assertThatThrownBy(() -> SHIPPED.clause(new ClauseId("chat.nonsense")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chat.nonsense");
  }

  @Test
  void stonewallingIsWrittenDownInManyWaysEachWithAnAlternative() {
    var groups = SHIPPED.phraseGroups("stonewalling");
    assertThat(groups.stream().mapToInt(group -> group.patterns().size()).sum())
        .isGreaterThanOrEqualTo(60);
    assertThat(groups).allSatisfy(group -> assertThat(group.alternatives()).isNotEmpty());
  }

  @Test
  void tiersTypesStagesAndAuthorityAreThere() {
    assertThat(SHIPPED.tiers())
        .extracting(Tier::code)
        .containsExactly("normal", "complex", "difficult");
    assertThat(SHIPPED.types()).hasSize(7);
    assertThat(SHIPPED.stages())
        .extracting(Stage::code)
        .containsExactly("greet", "listen", "judge", "solve", "confirm", "record");
    assertThat(SHIPPED.authority().get(Role.AGENT))
        .isNotNull()
        .extracting(Authority::approver)
        .isEqualTo(Role.SUPERVISOR);
    assertThat(SHIPPED.setting("closing.wait")).isEqualTo(Duration.ofMinutes(10));
    assertThat(SHIPPED.number("assistant.misses")).isEqualTo(2);
  }

  @Test
  void everySettingIsAskedForSomewhereInTheProgram() throws IOException {
    var unused = new TreeSet<>(SHIPPED.contents().settingViews().keySet());
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:pledge/**/*.class")) {
      if (!file.getURL().getPath().contains("/test-classes/")) {
        var constants = file.getContentAsString(StandardCharsets.ISO_8859_1);
        unused.removeIf(constants::contains);
      }
    }
    assertThat(unused).as("settings that change nothing").isEmpty();
  }

  private static Duration limit(String clause) {
    return SHIPPED.limit(new ClauseId(clause), "web").duration();
  }
}
