package pledge.pickup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.customer.Person;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Start;
import pledge.ledger.Verdict;
import pledge.live.Alarm;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * Asked after pick-up how it was; who is dissatisfied is phoned within the clause's time. The
 * rating itself is {@code feedback}'s.
 */
@Service
@Executes("pickup.survey")
public class PickupSurveys {

  static final ClauseId CLAUSE = new ClauseId("pickup.survey");

  private final PickupRows rows;
  private final WaitingRows waiting;
  private final PickupCallRows calls;
  private final PickupWords words;
  private final PickupShops shops;
  private final PickupHints hints;
  private final Standards standards;
  private final Commitments commitments;
  private final Observations observations;
  private final ApplicationEventPublisher events;

  PickupSurveys(
      PickupRows rows,
      WaitingRows waiting,
      PickupCallRows calls,
      PickupWords words,
      PickupShops shops,
      PickupHints hints,
      Standards standards,
      Commitments commitments,
      Observations observations,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.waiting = waiting;
    this.calls = calls;
    this.words = words;
    this.shops = shops;
    this.hints = hints;
    this.standards = standards;
    this.commitments = commitments;
    this.observations = observations;
    this.events = events;
  }

  /** Once a pick-up, and only whom a text message reaches. */
  @Transactional(propagation = Propagation.MANDATORY)
  void ask(Pickup pickup, Instant now) {
    if (words.reaches(pickup) && waiting.surveyed(pickup.id(), now)) {
      events.publishEvent(
          new PickupSurveyDue(
              pickup.id(),
              pickup.brand(),
              pickup.number(),
              pickup.shop().value(),
              rows.handedBy(pickup.id()),
              now));
    }
  }

  /**
   * Sends the customer the link by which they say how it was; the same pick-up again sends none.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void invite(UUID id, String link, Instant now) {
    rows.find(id)
        .ifPresent(pickup -> {
          words.tellWhenAwake(
              pickup,
              "pickup.survey",
              Map.of("number", pickup.number(), "link", link),
              "pickup.survey",
              now);
          observe(pickup, "pickup-asked", now);
        });
  }

  /** What the customer said, once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void rated(UUID id, int stars, String said, Instant now) {
    var pickup = rows.find(id).orElseThrow();
    if (stars > standards.of(pickup.brand()).number("pickup.dissatisfied")
        || !calls.add(pickup, stars, said, now)) {
      return;
    }
    commitments.start(
        List.of(
            new Start(
                pickup.brand(),
                CLAUSE,
                pickup.work(),
                pickup.who(null),
                "shop",
                "order",
                now,
                "a bad rating",
                null)));
    var alarm =
        Alarm.warning(pickup.brand(), "pickup.dissatisfied", pickup.work(), now)
            .fact("number", pickup.number())
            .fact("stars", Integer.toString(stars));
    events.publishEvent(
        switch (standards.of(pickup.brand()).choice("pickup.calls")) {
          case "shop" -> alarm.forPeople(shops.people(pickup)).forRoles(Role.MANAGER);
          case "officers" -> alarm.forRoles(Role.COMPLAINT_OFFICER);
          default -> alarm.forPeople(shops.people(pickup)).forRoles(Role.COMPLAINT_OFFICER);
        });
    hints.moved(pickup);
  }

  private void observe(Pickup pickup, String note, Instant now) {
    observations.observe(
        Observation.of(
            pickup.brand(),
            CLAUSE.value(),
            pickup.work(),
            Verdict.USED,
            pickup.who(null),
            "shop",
            "order",
            now,
            Evidence.field("survey", note)));
  }

  /** Whether this person works with the pick-up. */
  public boolean visible(UUID id, StaffMember me) {
    return rows.find(id)
        .filter(pickup -> pickup.brand().equals(me.brand()))
        .filter(pickup -> shops.seenBy(me).contains(pickup.shop()))
        .isPresent();
  }

  /** This person's pick-ups. */
  public List<UUID> ofPerson(Person person) {
    return rows.ofPerson(person);
  }
}
