package pledge.ticket;

import java.time.Instant;
import org.springframework.stereotype.Component;
import pledge.access.Team;
import pledge.access.Teams;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.standard.ClauseId;
import pledge.standard.ContactType;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.standard.Tier;

/**
 * How hard a matter is decides who solves it: complex matters go to the tier's kind of team, normal
 * ones to the front line or the desk of their type, such as after-sales.
 */
@Component
@Executes("triage.tier")
class Triage {

  private static final ClauseId CLAUSE = new ClauseId("triage.tier");

  private final Standards standards;
  private final Teams teams;
  private final Observations observations;

  Triage(Standards standards, Teams teams, Observations observations) {
    this.standards = standards;
    this.teams = teams;
    this.observations = observations;
  }

  ContactType type(BrandId brand, String code) {
    return standards
        .of(brand)
        .type(code)
        .orElseThrow(() -> new BadInput("type", "is not a contact type of the standard"));
  }

  Tier tier(BrandId brand, String code) {
    return standards.of(brand).tiers().stream()
        .filter(tier -> tier.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new BadInput("tier", "is not a tier of the standard"));
  }

  /** Of two tiers the harder one: what was found hard doesn't become easy by another name. */
  String higher(BrandId brand, String one, String other) {
    var codes = standards.of(brand).tiers().stream().map(Tier::code).toList();
    return codes.indexOf(one) >= codes.indexOf(other) ? one : other;
  }

  /**
   * The team that solves such matters. A type with a clock of its own, as complaints have, stays
   * with its own people however hard it is: they bring in who helps them.
   */
  Team team(BrandId brand, ContactType type, Tier tier) {
    boolean own =
        type.clock() != null || standards.of(brand).tiers().getFirst().code().equals(tier.code());
    return teams
        .byKind(brand, own ? type.teamKind() : tier.teamKind())
        .or(() -> teams.byKind(brand, tier.teamKind()))
        .or(() -> teams.all(brand).stream().findFirst())
        .orElseThrow(() -> new IllegalStateException("brand " + brand + " has no team"));
  }

  void used(Ticket ticket, Answerable by, Instant now, String note) {
    observations.observe(
        new Observation(
            ticket.brand(),
            CLAUSE,
            ticket.work(),
            Verdict.USED,
            by,
            ticket.channel(),
            ticket.type(),
            now,
            Evidence.field("tier", note)));
  }
}
