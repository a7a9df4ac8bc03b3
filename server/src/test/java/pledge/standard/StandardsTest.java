package pledge.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.SystemActor;
import pledge.platform.BrandId;
import pledge.platform.Uuid7;
import pledge.testing.PledgeTest;

@PledgeTest
class StandardsTest {

  private static final ClauseId FIRST_REPLY = new ClauseId("chat.first-reply");
  private static final SystemActor TEST = new SystemActor("test");

  @Autowired Standards standards;
  @Autowired Publisher publisher;
  @Autowired Versions versions;
  @Autowired SpecialDays specialDays;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  /** The shipped standard in other bytes. */
  private static byte[] another() {
    return (new String(StandardFile.shipped(), UTF_8) + "\n# " + UUID.randomUUID() + "\n")
        .getBytes(UTF_8);
  }

  private static BrandId aBrand() {
    return new BrandId("b" + UUID.randomUUID().toString().substring(0, 12));
  }

  private Versions.Version publish() {
    return publisher.publish("mine.yaml", another(), TEST, clock.instant(), null);
  }

  private Versions.Version override(BrandId brand, String json) {
    return publisher.override(brand, json.getBytes(UTF_8), TEST, clock.instant(), null);
  }

  @Test
  void theFirstStartPutsTheShippedStandardInForce() {
    var standard = standards.of(aBrand());
    assertThat(standard.clauses()).hasSize(140);
    assertThat(
            jdbc.sql(
                    """
                    select origin from standard.version where scope = '*' and number = 1
                    """)
                .query(String.class)
                .single())
        .isEqualTo("shipped");
  }

  @Test
  void askingAgainGivesTheVeryStandardAlreadyMade() {
    var brand = aBrand();
    assertThat(standards.of(brand)).isSameAs(standards.of(brand));
  }

  @Test
  void aNewVersionBeginsWhereTheOneBeforeEndsAndIsSeenAtOnce() {
    var first = publish();
    standards.refresh();
    assertThat(standards.of(aBrand()).version()).isEqualTo(first.id());
    var second = publish();
    standards.refresh();
    assertThat(standards.of(aBrand()).version()).isEqualTo(second.id());
    assertThat(second.number()).isEqualTo(first.number() + 1);
    assertThat(versions.find(first.id()).orElseThrow().validTo()).isEqualTo(second.validFrom());
    assertThat(second.validTo()).isNull();
  }

  @Test
  void theSameFileAgainChangesNothing() {
    var yaml = another();
    var first = publisher.publish("mine.yaml", yaml, TEST, clock.instant(), null);
    var again = publisher.publish("mine.yaml", yaml, TEST, clock.instant(), null);
    assertThat(again.id()).isEqualTo(first.id());
  }

  @Test
  void aClockThatRanBackwardsStillGivesVersionsInOrder() {
    var first = publisher.publish("mine.yaml", another(), TEST, clock.instant(), null);
    var second =
        publisher.publish(
            "mine.yaml", another(), TEST, clock.instant().minus(Duration.ofDays(3)), null);
    assertThat(second.validFrom()).isAfter(first.validFrom());
  }

  @Test
  void publishersAtTheSameTimeFollowOneAnotherWithoutGapOrOverlap() throws Exception {
    int many = 8;
    var before = publish();
    var start = new CountDownLatch(1);
    var published = new ArrayList<Versions.Version>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<Versions.Version>>();
      for (int i = 0; i < many; i++) {
        all.add(
            threads.submit(() -> {
              start.await();
              return publish();
            }));
      }
      start.countDown();
      for (var one : all) {
        published.add(one.get());
      }
    }
    assertThat(published)
        .extracting(Versions.Version::number)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(before.number() + 1, before.number() + many).boxed().toList());
    assertThat(overlaps()).isZero();
    assertThat(gaps()).isZero();
  }

  private int overlaps() {
    return jdbc.sql(
            """
            select count(*) from standard.version a
            join standard.version b on a.scope = b.scope and a.id < b.id and a.valid && b.valid
            """)
        .query(Integer.class)
        .single();
  }

  private int gaps() {
    return jdbc.sql(
            """
            select count(*) from standard.version a
            join standard.version b on a.scope = b.scope and b.number = a.number + 1
            where upper(a.valid) is distinct from lower(b.valid)
            """)
        .query(Integer.class)
        .single();
  }

  @Test
  void theDatabaseItselfRefusesVersionsThatOverlap() {
    var current = publish();
    assertThatThrownBy(() ->
            jdbc.sql(
                    """
                    insert into standard.version
                      (id, scope, number, valid, origin, source, sha256, published_at)
                    values (:id, '*', 1000000, tstzrange('2000-01-01Z', null, '[)'), 'uploaded',
                      'x', 'x', '2000-01-01Z')
                    """)
                .param("id", Uuid7.next())
                .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("exclu");
    assertThat(versions.inForce(Versions.ORGANISATION).orElseThrow().id()).isEqualTo(current.id());
  }

  @Test
  void aBrandOverridesValuesAndOthersKeepTheOrganisations() {
    var brand = aBrand();
    override(
        brand,
        """
        {"clauses": {"chat.first-reply": {"limit": {"duration": "PT20S", "warnBefore": "PT5S"},
                                          "channels": {"wechat": "PT1M", "app": null}}},
         "calendars": {"desk-hours": {"week": [
           {"days": ["mon", "tue", "wed", "thu", "fri"], "open": ["09:00-12:00", "13:30-18:00"]}]}},
         "greetings": {"chat.farewell": {"zh": "再会！"}},
         "settings": {"closing.wait": {"value": "PT3M"}}}
        """);
    standards.refresh();
    var own = standards.of(brand);
    assertThat(own.limit(FIRST_REPLY, "phone").duration()).isEqualTo(Duration.ofSeconds(20));
    assertThat(own.limit(FIRST_REPLY, "phone").warnBefore()).isEqualTo(Duration.ofSeconds(5));
    assertThat(own.limit(FIRST_REPLY, "wechat").duration()).isEqualTo(Duration.ofMinutes(1));
    assertThat(own.limit(FIRST_REPLY, "app").duration()).isEqualTo(Duration.ofSeconds(20));
    // 12:30 in Shanghai: between the two spans
    assertThat(own.calendar("desk-hours").isOpen(Instant.parse("2026-11-18T04:30:00Z"))).isFalse();
    assertThat(own.greeting("chat.farewell", "zh-CN")).isEqualTo("再会！");
    assertThat(own.greeting("chat.farewell", "en")).startsWith("Thank you");
    assertThat(own.setting("closing.wait")).isEqualTo(Duration.ofMinutes(3));

    var others = standards.of(aBrand());
    assertThat(others.version()).isNotEqualTo(own.version());
    assertThat(others.limit(FIRST_REPLY, "phone").duration()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void takingAllOverridesBackGivesTheOrganisationsValuesAgain() {
    var brand = aBrand();
    override(brand, "{\"settings\": {\"closing.wait\": {\"value\": \"PT3M\"}}}");
    override(brand, "{}");
    standards.refresh();
    assertThat(standards.of(brand).setting("closing.wait")).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void whenTheOrganisationPublishesEachBrandsValuesAreLaidOverTheNewOne() {
    var brand = aBrand();
    var first =
        override(
            brand, "{\"clauses\": {\"chat.first-reply\": {\"limit\": {\"duration\": \"PT25S\"}}}}");
    var yaml =
        new String(another(), UTF_8)
            .replace("closing.wait: {value: PT10M", "closing.wait: {value: PT11M");
    var base = publisher.publish("mine.yaml", yaml.getBytes(UTF_8), TEST, clock.instant(), null);
    standards.refresh();
    var own = standards.of(brand);
    assertThat(own.limit(FIRST_REPLY, "phone").duration()).isEqualTo(Duration.ofSeconds(25));
    assertThat(own.setting("closing.wait")).isEqualTo(Duration.ofMinutes(11));
    var rebased = versions.inForce(brand.value()).orElseThrow();
    assertThat(rebased.number()).isEqualTo(first.number() + 1);
    assertThat(rebased.base()).isEqualTo(base.id());
    assertThat(rebased.origin()).isEqualTo(Versions.Origin.REBASED);
    publish();
    standards.refresh();
  }

  /** What was told of a policy holds as it was told, whatever the text says later. */
  @Test
  void theTextOfAPolicyIsFoundAsItStoodOnADay() {
    var brand = aBrand();
    override(brand, "{}");
    var then = clock.instant();
    standards.refresh();
    var version = standards.of(brand).version();
    var text = standards.of(brand).policy("price-protection").orElseThrow().text();
    var later =
        versions
            .publish(
                new Versions.Draft(
                    brand.value(),
                    Versions.Origin.OVERRIDES,
                    versions.inForce(Versions.ORGANISATION).orElseThrow().id(),
                    """
                    {"policies": [{"code": "price-protection", "zh": "价保", "en": "Price protection",
                      "grants": ["refund", "return", "compensation"],
                      "text": {"zh": "三十天内退差价。", "en": "The difference within thirty days."}}]}
                    """,
                    UUID.randomUUID().toString(),
                    null,
                    then.plusSeconds(60),
                    null))
            .validFrom();
    standards.refresh();
    assertThat(standards.of(brand).policies()).hasSize(1);
    assertThat(standards.at(brand, later).policies()).hasSize(1);
    assertThat(standards.at(brand, then.plusSeconds(1)).policy("price-protection"))
        .hasValueSatisfying(policy -> assertThat(policy.text()).isEqualTo(text));
    assertThat(standards.version(brand, version).policies()).hasSizeGreaterThan(7);
    assertThat(standards.at(brand, Instant.EPOCH).policies()).isNotEmpty();
  }

  @Test
  void aStandardThatABrandsValuesDontFitIsRefusedWhole() {
    var brand = aBrand();
    override(
        brand, "{\"clauses\": {\"chat.first-reply\": {\"limit\": {\"warnBefore\": \"PT25S\"}}}}");
    var before = versions.inForce(Versions.ORGANISATION).orElseThrow();
    var yaml =
        new String(another(), UTF_8)
            .replace(
                "    limit: {duration: PT30S, calendar: desk-hours, warnBefore: PT10S}",
                "    limit: {duration: PT25S, calendar: desk-hours, warnBefore: PT10S}");
    assertThatThrownBy(
            () -> publisher.publish("mine.yaml", yaml.getBytes(UTF_8), TEST, clock.instant(), null))
        .isInstanceOf(BadStandard.class)
        .hasMessageContaining("overrides of " + brand)
        .hasMessageContaining("the warning would come before the clock starts");
    assertThat(versions.inForce(Versions.ORGANISATION).orElseThrow().id()).isEqualTo(before.id());
    override(brand, "{}");
  }

  @Test
  void overridesThatMakeNoSenseAreRefusedWithTheirPlace() {
    var brand = aBrand();
    assertThatThrownBy(() -> override(brand, "{\"clauses\":\n {\"chat.nonsense\": {}}}"))
        .isInstanceOf(BadStandard.class)
        .hasMessage("overrides:2:3: clauses[chat.nonsense]: there is no such clause");
    assertThatThrownBy(
            () -> override(brand, "{\"clauses\": {\"chat.survey\": {\"kind\": \"gate\"}}}"))
        .hasMessageContaining("a brand can't override this of a clause");
    assertThatThrownBy(() -> override(brand, "{\"tiers\": []}"))
        .hasMessageContaining("a brand can't override this part");
    assertThatThrownBy(() ->
            override(
                brand,
                "{\"clauses\": {\"chat.first-reply\": {\"limit\": {\"duration\": \"PT0S\"}}}}"))
        .hasMessageContaining("overrides:1:")
        .hasMessageContaining("a duration longer than nothing");
    assertThat(versions.inForce(brand.value())).isEmpty();
  }

  @Test
  void anotherNodeSeesAPublicationWithinSeconds() {
    // Published by somebody this process doesn't hear of: only the watch can notice.
    var brand = aBrand();
    var before = standards.of(brand);
    var published = publish();
    assertThat(before.version()).isNotEqualTo(published.id());
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(standards.of(brand).version()).isEqualTo(published.id()));
  }

  @Test
  void anotherShippedStandardDoesNotReplaceWhatTheOrganisationPublished() {
    var own = publish();
    publisher.publishShipped(clock.instant());
    assertThat(versions.inForce(Versions.ORGANISATION).orElseThrow().id()).isEqualTo(own.id());
  }

  @Test
  void anEditedSpecialDayChangesTheCalendarsAtOnce() {
    var brand = aBrand();
    var day = Instant.parse("2031-03-05T02:00:00Z");
    assertThat(standards.of(brand).calendar("working-days").isOpen(day)).isTrue();
    specialDays.replace(
        SpecialDays.CHINA, 2031, List.of(new SpecialDay(LocalDate.of(2031, 3, 5), false, "店庆")));
    try {
      assertThat(standards.of(brand).calendar("working-days").isOpen(day)).isFalse();
    } finally {
      specialDays.replace(SpecialDays.CHINA, 2031, List.of());
    }
    assertThat(standards.of(brand).calendar("working-days").isOpen(day)).isTrue();
  }

  @Test
  void aSpecialDayEditedByAnotherNodeIsNoticedToo() {
    var brand = aBrand();
    var day = Instant.parse("2032-03-03T02:00:00Z");
    assertThat(standards.of(brand).calendar("working-days").isOpen(day)).isTrue();
    jdbc.sql(
            """
            insert into standard.special_day (region, day, working, name)
            values ('CN', '2032-03-03', false, '店庆')
            """)
        .update();
    try {
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> !standards.of(brand).calendar("working-days").isOpen(day));
    } finally {
      specialDays.replace(SpecialDays.CHINA, 2032, List.of());
    }
  }

  @Test
  void askingAgainGivesTheVersionInHandWithoutReadingIt() {
    var brand = aBrand();
    assertThat(standards.of(brand)).isSameAs(standards.of(brand));
  }
}
