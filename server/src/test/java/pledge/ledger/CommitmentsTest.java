package pledge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.SystemActor;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestBrand;

@PledgeTest
class CommitmentsTest {

  private static final ClauseId REPLY = new ClauseId("chat.every-reply");
  private static final ClauseId SOLVE = new ClauseId("solve.normal");
  private static final SystemActor TEST = new SystemActor("test");

  @Autowired Commitments commitments;
  @Autowired Rollups rollups;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired TestBrand brands;

  private BrandId brand;
  private final WorkRef work = new WorkRef("conversation", UUID.randomUUID());

  @BeforeEach
  void ownBrand() {
    brand = brands.open(0).id();
  }

  @Test
  void aClockStoppedAtItsVeryDueInstantIsKept() {
    var now = clock.instant();
    start(REPLY, now);
    var due = only().dueAt();
    stop(REPLY, due);
    assertThat(only().state()).isEqualTo(new Commitment.State.Kept(due));
    assertThat(figures(REPLY)).containsExactly(1L, 0L);
  }

  @Test
  void aClockStoppedOneMillisecondLateIsBrokenAndEnded() {
    var now = clock.instant();
    start(REPLY, now);
    var late = only().dueAt().plusMillis(1);
    stop(REPLY, late);
    assertThat(only().state()).isEqualTo(new Commitment.State.Broken(late));
    assertThat(figures(REPLY)).containsExactly(0L, 1L);
  }

  @Test
  void theSweepWarnsThenBreaksAndTheBrokenPromiseIsStillOwed() {
    start(REPLY, clock.instant());
    var warn = Objects.requireNonNull(only().warnAt());
    assertThat(warn).isBefore(only().dueAt());
    clock.set(warn.plusMillis(1));
    awaitStep("warned");
    assertThat(only().state()).isEqualTo(new Commitment.State.Running());
    clock.set(only().dueAt().plusMillis(1));
    awaitStep("broken");
    assertThat(only().state()).isEqualTo(new Commitment.State.Broken(null));
    assertThat(only().open()).isTrue();
    stop(REPLY, clock.instant());
    assertThat(only().state()).isEqualTo(new Commitment.State.Broken(clock.instant()));
    assertThat(steps()).containsExactly("started", "warned", "broken", "ended-late");
    assertThat(figures(REPLY)).containsExactly(0L, 1L);
  }

  /** A reply in time whose transaction commits after the sweep looked must not stay broken. */
  @Test
  void aClockBrokenWhileItsFulfilmentWasBeingCommittedIsPutRight() {
    start(REPLY, clock.instant());
    var due = only().dueAt();
    clock.set(due.plusSeconds(1));
    awaitStep("broken");
    stop(REPLY, due.minusSeconds(1));
    assertThat(only().state()).isEqualTo(new Commitment.State.Kept(due.minusSeconds(1)));
    assertThat(steps()).endsWith("corrected");
    await().untilAsserted(() -> assertThat(figures(REPLY)).containsExactly(1L, 0L));
  }

  // guarantee 6
  @Test
  void aPausedClockStandsStillAndRunsOnWithWhatWasLeft() {
    var now = clock.instant();
    start(SOLVE, now);
    var due = only().dueAt();
    commitments.pause(work, SOLVE, now.plus(Duration.ofHours(1)), TEST, "waiting for the customer");
    assertThat(only().state())
        .isEqualTo(
            new Commitment.State.Paused(Duration.between(now, due).minus(Duration.ofHours(1))));
    clock.set(due.plus(Duration.ofDays(30)));
    assertThat(only().open()).isTrue();
    commitments.resume(work, SOLVE, clock.instant(), TEST, "the customer answered");
    assertThat(only().dueAt())
        .isEqualTo(clock.instant().plus(Duration.between(now, due)).minus(Duration.ofHours(1)));
    assertThat(steps()).containsExactly("started", "paused", "resumed");
  }

  // guarantee 6
  @Test
  void aClockThatWasEndedNeverFires() {
    start(REPLY, clock.instant());
    var due = only().dueAt();
    commitments.cancelAll(work, clock.instant(), TEST, "closed");
    var probe = new WorkRef("conversation", UUID.randomUUID());
    start(probe, REPLY, clock.instant());
    clock.set(due.plusSeconds(5));
    awaitStep(probe, "broken");
    assertThat(only().state()).isInstanceOf(Commitment.State.Cancelled.class);
    assertThat(steps()).containsExactly("started", "cancelled");
    assertThat(figures(REPLY)).containsExactly(0L, 1L);
  }

  /** The verdict doesn't depend on who was quicker, the sweep or whoever cancels. */
  @Test
  void aClockCancelledAfterItsTimeWasBroken() {
    start(REPLY, clock.instant());
    var due = only().dueAt();
    commitments.cancelAll(work, due.plusMillis(1), TEST, "a person takes over");
    assertThat(only().state()).isInstanceOf(Commitment.State.Broken.class);
    assertThat(steps()).containsExactly("started", "broken");
    assertThat(figures(REPLY)).containsExactly(0L, 1L);
  }

  @Test
  void aClockCancelledInItsLastInstantIsCancelled() {
    start(REPLY, clock.instant());
    commitments.cancelAll(work, only().dueAt(), TEST, "a person takes over");
    assertThat(only().state()).isInstanceOf(Commitment.State.Cancelled.class);
    assertThat(figures(REPLY)).containsExactly(0L, 0L);
  }

  // guarantee 7
  @Test
  void clocksOfSeveralClausesOnOneItemKnowNothingOfEachOther() {
    var now = clock.instant();
    start(REPLY, now);
    start(new ClauseId("chat.first-reply"), now);
    start(SOLVE, now);
    stop(REPLY, now.plusSeconds(3));
    commitments.pause(work, SOLVE, now.plusSeconds(4), TEST, "");
    assertThat(
            commitments.of(work).stream().map(c -> c.state().getClass().getSimpleName()).toList())
        .containsExactlyInAnyOrder("Kept", "Running", "Paused");
  }

  @Test
  void startingAnOpenClockAgainDoesNothing() throws Exception {
    var now = clock.instant();
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> tries =
          java.util.stream.IntStream.range(0, 16)
              .<Future<?>>mapToObj(i -> many.submit(() -> start(REPLY, now.plusMillis(i))))
              .toList();
      for (var one : tries) {
        one.get();
      }
    }
    assertThat(commitments.of(work)).hasSize(1);
    stop(REPLY, now.plusSeconds(1));
    start(REPLY, now.plusSeconds(2));
    assertThat(commitments.of(work)).hasSize(2);
  }

  @Test
  void manyStopsAtOnceKeepAClockOnce() throws Exception {
    var now = clock.instant();
    start(REPLY, now);
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> tries =
          java.util.stream.IntStream.range(0, 16)
              .<Future<?>>mapToObj(i -> many.submit(() -> stop(REPLY, now.plusSeconds(1))))
              .toList();
      for (var one : tries) {
        one.get();
      }
    }
    assertThat(figures(REPLY)).containsExactly(1L, 0L);
    assertThat(steps()).containsExactly("started", "kept");
  }

  @Test
  void aPromisedInstantIsDueAtThatVeryInstant() {
    var promised = clock.instant().plus(Duration.ofHours(5));
    commitments.start(
        List.of(
            new Start(
                brand,
                new ClauseId("solve.progress"),
                work,
                Answerable.nobody(),
                "web",
                "",
                clock.instant(),
                "we call you",
                promised)));
    assertThat(only().dueAt()).isEqualTo(promised);
  }

  private void start(ClauseId clause, Instant at) {
    start(work, clause, at);
  }

  private void start(WorkRef on, ClauseId clause, Instant at) {
    commitments.start(
        List.of(new Start(brand, clause, on, Answerable.nobody(), "web", "", at, "test", null)));
  }

  private void stop(ClauseId clause, Instant at) {
    commitments.stop(List.of(new Stop(work, clause, at, Answerable.nobody(), "test")));
  }

  private Commitment only() {
    assertThat(commitments.of(work)).hasSize(1);
    return commitments.of(work).getFirst();
  }

  private List<String> steps() {
    return steps(work);
  }

  private List<String> steps(WorkRef of) {
    return jdbc.sql(
            """
            select h.what from ledger.commitment_history h
            join ledger.commitment c on c.id = h.commitment
            where c.work_id = :work order by h.id
            """)
        .param("work", of.id())
        .query(String.class)
        .list();
  }

  private void awaitStep(String what) {
    awaitStep(work, what);
  }

  private void awaitStep(WorkRef of, String what) {
    await().untilAsserted(() -> assertThat(steps(of)).contains(what));
  }

  /** Kept and broken of the clause, once the log is folded. */
  private List<Long> figures(ClauseId clause) {
    await()
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("select count(*) from ledger.tally where brand = :brand")
                        .param("brand", brand.value())
                        .query(Long.class)
                        .single())
                .isZero());
    var day = LocalDate.of(2026, 11, 18);
    var rows =
        rollups.of(brand, Cut.of(day.minusDays(5), day.plusDays(60))).stream()
            .filter(row -> row.clause().equals(clause))
            .toList();
    return List.of(
        rows.stream().mapToLong(Rollups.Row::kept).sum(),
        rows.stream().mapToLong(Rollups.Row::broken).sum());
  }
}
