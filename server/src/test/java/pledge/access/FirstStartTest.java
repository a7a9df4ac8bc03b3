package pledge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.util.unit.DataSize;
import pledge.platform.BrandId;
import pledge.platform.Installation;
import pledge.platform.Pace;
import pledge.testing.SettableClock;
import pledge.testing.TestDatabase;

/** What a new installation finds. */
class FirstStartTest {

  private static final AccessSettings SETTINGS =
      new AccessSettings(
          null,
          List.of(),
          4,
          Duration.ofHours(2),
          Duration.ofHours(12),
          Duration.ofMinutes(15),
          Duration.ofSeconds(2),
          DataSize.ofMegabytes(1),
          "brand",
          Map.of());

  private final Clock clock = Clock.fixed(SettableClock.PLAIN_MORNING, ZoneOffset.UTC);
  private final List<Object> events = new ArrayList<>();

  private String start(TestDatabase database, boolean demo) {
    var jdbc = database.jdbc();
    var audit = new AuditTrail(jdbc, clock);
    var sessions = new Sessions(jdbc, SETTINGS, Pace.REAL);
    var passwords = new Passwords(SETTINGS);
    var first =
        new FirstStart(
            new Installation(Path.of("data"), demo, "18"),
            SETTINGS,
            jdbc,
            database.transactions(),
            new Brands(jdbc, audit, SETTINGS),
            new Teams(jdbc, audit, sessions),
            new Staff(jdbc, audit, sessions, passwords, events::add),
            new PublicUrl(SETTINGS),
            clock);
    var printed = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      first.run(new DefaultApplicationArguments());
    } finally {
      System.setOut(before);
      passwords.destroy();
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anAdministratorWithARandomPasswordPrintedOnce() {
    try (var database = TestDatabase.fresh()) {
      var printed = start(database, false);
      assertThat(printed).contains("administrator").containsPattern("password +([a-z2-9]{4}-){3}");
      var people =
          database
              .jdbc()
              .sql("select login from access.staff where must_change_password and active")
              .query(String.class)
              .list();
      assertThat(people).containsExactly("administrator");
      var kinds =
          database.jdbc().sql("select distinct kind from access.team").query(String.class).list();
      assertThat(kinds).containsExactlyInAnyOrderElementsOf(Team.KINDS);
      assertThat(events)
          .singleElement()
          .isInstanceOfSatisfying(
              RolesChanged.class,
              event -> {
                assertThat(event.brand()).isEqualTo(new BrandId("brand"));
                assertThat(event.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
                assertThat(event.at()).isEqualTo(SettableClock.PLAIN_MORNING);
              });
      assertThat(start(database, false)).isEmpty();
    }
  }

  @Test
  void aDemoIsFilledElsewhere() {
    try (var database = TestDatabase.fresh()) {
      assertThat(start(database, true)).isEmpty();
      assertThat(
              database.jdbc().sql("select count(*) from access.brand").query(Long.class).single())
          .isZero();
    }
  }
}
