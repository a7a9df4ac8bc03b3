package pledge.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.platform.BadInput;
import pledge.platform.Outcome;

/** Who has a ticket: a person, a team, another tier or type. */
@Component
class TicketHandOvers {

  private final TicketRows rows;
  private final Timeline timeline;
  private final SolveClocks solve;
  private final Triage triage;
  private final Staff staff;
  private final Teams teams;
  private final Hands hands;
  private final Changes changes;
  private final TicketMoves moves;
  private final ApplicationEventPublisher events;

  TicketHandOvers(
      TicketRows rows,
      Timeline timeline,
      SolveClocks solve,
      Triage triage,
      Staff staff,
      Teams teams,
      Hands hands,
      Changes changes,
      TicketMoves moves,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.timeline = timeline;
    this.solve = solve;
    this.triage = triage;
    this.staff = staff;
    this.teams = teams;
    this.hands = hands;
    this.changes = changes;
    this.moves = moves;
    this.events = events;
  }

  /** Gives the ticket, and with it the next step, to a person, or to a team to take it. */
  @Transactional
  Outcome<Ticket> handTo(
      TicketId id, @Nullable StaffId person, @Nullable TeamId team, String why, Asked asked) {
    var before = rows.lock(id, asked);
    var hindrance = changes.unsolved(before, asked).or(() -> changes.warm(before, asked));
    if (hindrance.isPresent()) {
      return Outcome.refused(hindrance.get());
    }
    StaffId ownerId = null;
    TeamId ownerTeam;
    if (person != null) {
      var owner = hands.hand(before.brand(), person);
      ownerId = owner.id();
      ownerTeam = Hands.teamOf(owner, before.team());
    } else if (team != null) {
      ownerTeam =
          teams
              .find(team)
              .filter(t -> t.brand().equals(before.brand()))
              .orElseThrow(() -> new BadInput("team", "is not a team of this brand"))
              .id();
    } else {
      throw new BadInput("staff", "name a person or a team");
    }
    var who = new Answerable(ownerId, ownerTeam);
    if (who.equals(before.who())) {
      return Outcome.done(before);
    }
    move(before, who, why, asked);
    if (before.state() == TicketState.NEW && ownerId != null) {
      moves.become(before, TicketState.OPEN, "", asked);
    }
    return Outcome.done(changes.changed(before));
  }

  private void move(Ticket before, Answerable who, String why, Asked asked) {
    rows.owner(before.id(), who.person(), who.team());
    var step = before.nextStep();
    if (step != null) {
      rows.step(before.id(), new NextStep(step.text(), step.due(), who.person(), who.team()));
    }
    solve.reassign(before, who, asked.now(), asked.by(), why);
    Map<String, Object> detail = new LinkedHashMap<>();
    Details.put(detail, "from", before.owner(), before.team());
    Details.put(detail, "to", who.person(), who.team());
    timeline.add(before.id(), TicketEntry.OWNER, asked.by(), why, detail, asked.now());
    events.publishEvent(new TicketHandedOver(before, who, asked.by(), asked.now()));
  }

  /**
   * Another tier: another team, and another clock from the same beginning. The owner stays only if
   * in the tier's team.
   */
  @Transactional
  Outcome<Ticket> tier(TicketId id, String code, String why, Asked asked) {
    var before = rows.lock(id, asked);
    var tier = triage.tier(before.brand(), code);
    var hindrance = changes.unsolved(before, asked).or(() -> changes.warm(before, asked));
    if (hindrance.isPresent()) {
      return Outcome.refused(hindrance.get());
    }
    if (before.tier().equals(code)) {
      return Outcome.done(before);
    }
    rows.tier(id, code);
    timeline.add(
        id,
        TicketEntry.TIER,
        asked.by(),
        why,
        Map.of("from", before.tier(), "to", code),
        asked.now());
    settle(before, asked, why);
    triage.used(
        before,
        Hands.answerable(asked.by()),
        asked.now(),
        Evidence.said("tier-changed", "from", before.tier(), "to", code));
    return Outcome.done(changes.changed(before));
  }

  /**
   * Another type: the team that solves such matters, and its clock from the same beginning
   * (triage.type). Fields that the new type hasn't stay in the record.
   *
   * @param since the first word of what it turned out to be; null: the ticket's own beginning
   */
  @Transactional
  Outcome<Ticket> type(TicketId id, String code, String why, @Nullable Instant since, Asked asked) {
    var before = rows.lock(id, asked);
    var type = triage.type(before.brand(), code);
    var hindrance = changes.unsolved(before, asked).or(() -> changes.warm(before, asked));
    if (hindrance.isPresent()) {
      return Outcome.refused(hindrance.get());
    }
    if (before.type().equals(code)) {
      return Outcome.done(before);
    }
    var tier = triage.higher(before.brand(), before.tier(), type.tier());
    rows.type(id, code, tier);
    if (since != null && since.isAfter(before.matterAt())) {
      rows.began(id, since);
    }
    timeline.add(
        id,
        TicketEntry.TYPE,
        asked.by(),
        why,
        Map.of("from", before.type(), "to", code, "tier", tier),
        asked.now());
    settle(before, asked, why);
    var after = changes.changed(before);
    events.publishEvent(new TicketRetyped(before, after, asked.by(), asked.now()));
    return Outcome.done(changes.again(after));
  }

  /** Team and clock as type and tier have it now; the owner stays only if in that team. */
  private void settle(Ticket before, Asked asked, String why) {
    var after = changes.again(before);
    var standing = triage.tier(after.brand(), after.tier());
    var team = triage.team(after.brand(), triage.type(after.brand(), after.type()), standing).id();
    var ownerId = before.owner();
    boolean stays =
        ownerId != null
            && staff.find(ownerId).filter(owner -> owner.teams().contains(team)).isPresent();
    var who = new Answerable(stays ? ownerId : null, team);
    solve.change(before, after, asked.now(), asked.by(), why);
    if (!who.equals(before.who())) {
      move(before, who, why, asked);
    }
  }
}
