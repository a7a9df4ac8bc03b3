package pledge.ticket.suspicion;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.Teams;
import pledge.ledger.Answerable;
import pledge.ledger.ClocksFiring;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.live.Alarm;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.standard.Executes;

/**
 * The time a person has for the decision: the step to confirm on the way to the acknowledgement,
 * which can't go out before. The complaints team answers for it, whoever decides keeps it; past it,
 * the officers are alarmed.
 */
@Component
@Executes("complaint.ack")
class SuspicionClocks {

  static final String KIND = "suspicion";
  static final String CONFIRM = "confirm";
  private static final ClauseId ACK = new ClauseId("complaint.ack");

  private final SuspicionRows rows;
  private final ComplaintKind kind;
  private final Teams teams;
  private final Commitments commitments;
  private final ApplicationEventPublisher events;

  SuspicionClocks(
      SuspicionRows rows,
      ComplaintKind kind,
      Teams teams,
      Commitments commitments,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.kind = kind;
    this.teams = teams;
    this.commitments = commitments;
    this.events = events;
  }

  /** From the first complaining word. */
  void start(Collection<Suspicion> those) {
    commitments.start(those.stream().map(this::start).toList());
  }

  private Start start(Suspicion it) {
    var message = it.message();
    return new Start(
            it.brand(),
            ACK,
            new WorkRef(KIND, it.id()),
            team(it.brand()),
            it.channel(),
            kind.of(it.brand()).map(type -> type.code()).orElse(""),
            it.at(),
            message == null ? "complaint suspected" : message.toString(),
            null)
        .milestone(CONFIRM);
  }

  private Answerable team(BrandId brand) {
    return kind.of(brand)
        .flatMap(type -> teams.byKind(brand, type.teamKind()))
        .map(team -> Answerable.team(team.id()))
        .orElseGet(Answerable::nobody);
  }

  /**
   * Somebody said whether it is one.
   *
   * @param by null where the customer did
   */
  void decided(Collection<Suspicion> those, @Nullable StaffId by, Instant now) {
    var who = by == null ? Answerable.nobody() : Answerable.person(by);
    commitments.stop(
        those.stream()
            .map(it ->
                new Stop(new WorkRef(KIND, it.id()), ACK, now, who, "decided by a person", CONFIRM))
            .toList());
  }

  /** The clocks of those that are still to be decided. */
  Map<UUID, Commitment> of(Collection<Suspicion> those) {
    Map<UUID, Commitment> found = new HashMap<>();
    commitments
        .openOf(those.stream().map(it -> new WorkRef(KIND, it.id())).toList())
        .forEach((work, clocks) -> found.put(work.id(), clocks.getFirst()));
    return found;
  }

  /** Tells the officers of what nobody has decided in time. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void firing(ClocksFiring fact) {
    fact.broken().stream()
        .filter(clock -> clock.work().kind().equals(KIND))
        .forEach(clock -> events.publishEvent(alarm(clock, fact.at())));
  }

  private static Alarm alarm(Commitment clock, Instant now) {
    var once = (KIND + "/" + clock.work().id()).getBytes(StandardCharsets.UTF_8);
    return Alarm.warning(clock.brand(), "ticket.complaint-undecided", clock.work(), now)
        .id(UUID.nameUUIDFromBytes(once))
        .fact("channel", clock.channel())
        .forRoles(Role.COMPLAINT_OFFICER, Role.SUPERVISOR);
  }

  /** What was raised before its time stood in the ledger gets its clock; a running one stays. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  void ready() {
    List<Suspicion> open = rows.open();
    start(open);
  }
}
