package pledge.shopfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

/** From the entry to the greeting, told on time, late, twice and in any order. */
@PledgeTest
class VisitTest {

  @Autowired AFloor floors;
  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Commitments commitments;
  @Autowired SettableClock clock;

  private AFloor.Open shop;

  @BeforeEach
  void open() {
    shop = floors.open();
  }

  private Commitment greeting(AFloor.AVisit visit) {
    return commitments.of(new WorkRef(Visit.KIND, visit.id)).getFirst();
  }

  private void broken(AFloor.AVisit visit) {
    await().until(() -> greeting(visit).state() instanceof Commitment.State.Broken);
  }

  @Test
  @Proves("store.greet")
  void whoComesInIsGreetedWithinTenSecondsAndThoseWithChildrenAreOfferedHelp() {
    var visit = floors.visit();
    visit.now("entered", "with", Map.of("count", 2, "children", true, "bags", false));
    assertThat(shop.tell(visit)).containsExactly("taken");
    assertThat(greeting(visit).dueAt()).isEqualTo(clock.instant().plusSeconds(10));
    var seen = shop.seen(visit);
    assertThat(seen.get("state").asString()).isEqualTo("open");
    assertThat(seen.get("helpWanted").asBoolean()).isTrue();
    clock.advance(Duration.ofSeconds(9));
    shop.tell(visit.now("greeted"));
    assertThat(greeting(visit).state()).isInstanceOf(Commitment.State.Kept.class);
    assertThat(greeting(visit).who().person()).isEqualTo(shop.clerk.id());
    assertThat(greeting(visit).who().shop()).isEqualTo(shop.shop.value());
    shop.tell(visit.now("help_offered"));
    assertThat(shop.seen(visit).get("helpWanted").asBoolean()).isFalse();
    assertThat(floors.figures(shop.brand(), "store.greet")).containsExactly(1L, 0L);
  }

  @Test
  void aGreetingInTimeThatIsToldLatePutsTheVerdictRight() {
    var door = api.machine(shop.brand(), "shopfloor:write");
    var visit = floors.visit();
    var entered = clock.instant();
    var sensor = shop.body("door-1", Duration.ZERO, visit.now("entered").drain());
    assertThat(shop.results(door.post(shop.path("/entries"), sensor))).containsExactly("taken");
    clock.advance(Duration.ofSeconds(30));
    broken(visit);
    assertThat(floors.figures(shop.brand(), "store.greet")).containsExactly(0L, 1L);
    clock.advance(Duration.ofMinutes(40));
    shop.tell(visit.at(entered.plusSeconds(14), "greeted"));
    assertThat(greeting(visit).state())
        .isEqualTo(new Commitment.State.Broken(entered.plusSeconds(14)));
    shop.tell(visit.at(entered.plusSeconds(6), "greeted"));
    assertThat(greeting(visit).state())
        .isEqualTo(new Commitment.State.Kept(entered.plusSeconds(6)));
    assertThat(floors.figures(shop.brand(), "store.greet"))
        .as("counted once")
        .containsExactly(1L, 0L);
  }

  @Test
  void aClockThatIsWrongIsPutRight() {
    var visit = floors.visit();
    var entered = clock.instant();
    visit.at(entered, "entered").at(entered.plusSeconds(8), "greeted");
    clock.advance(Duration.ofMinutes(50));
    var slow = Duration.ofMinutes(17);
    assertThat(shop.tell(slow, visit)).containsExactly("taken", "taken");
    assertThat(greeting(visit).startedAt()).isEqualTo(entered);
    assertThat(greeting(visit).state()).isInstanceOf(Commitment.State.Kept.class);
    var ahead = floors.visit().now("entered");
    shop.tell(slow, ahead.at(clock.instant().plusSeconds(40), "greeted"));
    assertThat(Instant.parse(shop.seen(ahead).get("greetedAt").asString()))
        .as("nothing happens after it was told")
        .isEqualTo(clock.instant());
  }

  @Test
  void theSameActsEndInTheSameVerdictInWhateverOrderTheyCome() {
    var random = new Random(5);
    for (int round = 0; round < 8; round++) {
      var visit = floors.visit();
      var entered = clock.instant();
      visit.at(entered, "entered");
      visit.at(entered.plusSeconds(25), "greeted");
      visit.at(entered.plusSeconds(7), "greeted");
      visit.at(entered.plusSeconds(60), "left");
      visit.at(entered.plusSeconds(61), "farewell");
      clock.advance(Duration.ofMinutes(2));
      var acts = new ArrayList<>(visit.drain());
      Collections.shuffle(acts, random);
      acts.add(acts.getFirst());
      for (var act : acts) {
        var body = shop.body("phone-" + round, Duration.ZERO, List.of(act));
        shop.client().post(shop.path("/visits/acts"), body).ok();
      }
      assertThat(greeting(visit).state())
          .as("round %d", round)
          .isEqualTo(new Commitment.State.Kept(entered.plusSeconds(7)));
    }
    assertThat(floors.figures(shop.brand(), "store.greet")).containsExactly(8L, 0L);
  }

  @Test
  void anEntryByMistakeCountsForNobodyEvenOnceItWasJudged() {
    var visit = floors.visit();
    shop.tell(visit.now("entered"));
    clock.advance(Duration.ofSeconds(20));
    broken(visit);
    shop.tell(visit.now("mistaken"));
    assertThat(greeting(visit).state()).isInstanceOf(Commitment.State.Cancelled.class);
    assertThat(floors.figures(shop.brand(), "store.greet")).containsExactly(0L, 0L);
    assertThat(shop.seen(visit).get("state").asString()).isEqualTo("mistaken");
  }

  @Test
  void whoLeavesAtOnceIsNoBrokenGreetingWhoLeavesLaterUngreetedIs() {
    var brief = floors.visit();
    var ignored = floors.visit();
    var entered = clock.instant();
    brief.at(entered, "entered").at(entered.plusSeconds(5), "left");
    ignored.at(entered, "entered").at(entered.plusSeconds(50), "left");
    clock.advance(Duration.ofMinutes(1));
    shop.tell(brief, ignored);
    assertThat(greeting(brief).state()).isInstanceOf(Commitment.State.Cancelled.class);
    assertThat(greeting(ignored).state()).isInstanceOf(Commitment.State.Broken.class);
    assertThat(floors.figures(shop.brand(), "store.greet")).containsExactly(0L, 1L);
  }

  @Test
  void whatCanNotBeTakenSaysWhyAndHindersNothingElse() {
    var visit = floors.visit();
    visit.now("entered").now("entered").now("tried").now("greeted");
    visit.at(clock.instant().minus(Duration.ofHours(73)), "farewell");
    assertThat(shop.tell(visit))
        .containsExactly(
            "taken", "refused entered-before", "refused incomplete", "taken", "refused too-old");
    var other = brands.person(shop.floor, shop.brand() + ".clerk2", Role.CLERK, "shop");
    var elsewhere = floors.shop(shop.brand(), "S2", other);
    var batch = shop.body("other", Duration.ZERO, visit.now("left").drain());
    var there =
        api.as(other.login()).post("/api/shops/" + elsewhere.value() + "/visits/acts", batch);
    assertThat(shop.results(there)).containsExactly("refused another-shop");
    api.as(other.login()).post(shop.path("/visits/acts"), batch).is(404);
    api.as(other.login()).get(shop.path("/visits")).is(404);
    assertThat(shop.client().get(shop.path("/visits?open=true")).ok().get("items")).hasSize(1);
  }

  @Test
  void aSensorTellsOfEntriesOnlyWithItsKeyAndSaysNothingForPeople() {
    var visit = floors.visit().now("entered").now("greeted");
    var body = shop.body("door-2", Duration.ZERO, visit.drain());
    api.machine(shop.brand(), "orders:read").post(shop.path("/entries"), body).is(403);
    shop.client().post(shop.path("/entries"), body).is(403);
    var key = api.machine(shop.brand(), "shopfloor:write");
    assertThat(shop.results(key.post(shop.path("/entries"), body)))
        .containsExactly("taken", "refused not-a-machines");
    key.post("/api/shops/" + UUID.randomUUID() + "/entries", body).is(404);
  }
}
