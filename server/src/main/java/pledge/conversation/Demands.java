package pledge.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.Team;
import pledge.access.Teams;
import pledge.customer.CustomerId;
import pledge.customer.CustomerView;
import pledge.customer.Customers;
import pledge.customer.OwnAgents;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.routing.Demand;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.standard.Executes;
import pledge.standard.RoutingRule;
import pledge.standard.Standard;
import pledge.standard.Standards;

/**
 * Whom a conversation needs, by the routing rules of the standard: its reason and type, the
 * customer's value and history decide team, priority and skills (intake.route); an important
 * customer is kept for their own agent (outreach.vip), everybody else for the one of last time.
 */
@Component
@Executes({"intake.route", "outreach.vip"})
class Demands {

  private final JdbcClient jdbc;
  private final Standards standards;
  private final Teams teams;
  private final Customers customers;
  private final OwnAgents ownAgents;
  private final Routing routing;

  Demands(
      JdbcClient jdbc,
      Standards standards,
      Teams teams,
      Customers customers,
      OwnAgents ownAgents,
      Routing routing) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.teams = teams;
    this.customers = customers;
    this.ownAgents = ownAgents;
    this.routing = routing;
  }

  /** What is known of the conversation, read without locking it. */
  record Subject(
      ConversationId id,
      BrandId brand,
      String channel,
      UUID identity,
      String locale,
      String type,
      @Nullable CustomerId customer) {}

  Subject subject(ConversationId id) {
    return jdbc.sql(
            """
            select id, brand, channel, identity, locale, coalesce(type, '') as type, customer
            from conversation.conversation where id = :id
            """)
        .param("id", id.value())
        .query((rs, n) -> {
          var customer = Columns.uuidOrNull(rs, "customer");
          return new Subject(
              id,
              new BrandId(rs.getString("brand")),
              rs.getString("channel"),
              Columns.uuid(rs, "identity"),
              rs.getString("locale"),
              rs.getString("type"),
              customer == null ? null : new CustomerId(customer));
        })
        .single();
  }

  /** What an assistant's conversation asks for. */
  Demand fromAssistant(Subject subject, HandOver wish, Instant now) {
    var standard = standards.of(subject.brand());
    var facts =
        new RoutingRule.Facts(
            wish.reason(), subject.type(), value(subject), complained(subject, standard, now));
    int priority = wish.urgent() ? 10 : 0;
    Set<String> skills = new HashSet<>();
    @Nullable String kind = null;
    for (var rule : standard.routing()) {
      if (rule.fits(facts)) {
        priority += rule.priority();
        skills.addAll(rule.skills());
        kind = kind == null ? rule.teamKind() : kind;
      }
    }
    var team = team(subject, kind == null ? wish.teamKind() : kind, now);
    var own = Optional.ofNullable(subject.customer()).flatMap(ownAgents::of).filter(atWork(team));
    var preferred = own.or(() -> lastAgent(subject).filter(atWork(team)));
    return demand(
        subject, standard, team, priority, skills, preferred.orElse(null), own.isPresent());
  }

  /** What a conversation asks for that one team hands to another. */
  Demand toTeam(Subject subject, Team team, int priority, @Nullable StaffId preferred) {
    return demand(
        subject, standards.of(subject.brand()), team, priority, Set.of(), preferred, false);
  }

  private static Demand demand(
      Subject subject,
      Standard standard,
      Team team,
      int priority,
      Set<String> skills,
      @Nullable StaffId preferred,
      boolean own) {
    Duration hold = standard.setting(own ? "routing.own-agent" : "routing.last-agent");
    return new Demand(
        subject.id().work(),
        subject.brand(),
        team.id(),
        subject.channel(),
        Math.min(priority, 100),
        skills,
        subject.locale(),
        preferred,
        hold,
        standard.setting("routing.overflow"));
  }

  private Team team(Subject subject, String kind, Instant now) {
    return teams
        .byKind(subject.brand(), kind)
        .filter(wished ->
            kind.equals("front")
                || routing.receives(subject.brand(), wished.id(), subject.channel(), now))
        .or(() -> teams.byKind(subject.brand(), "front"))
        .orElseThrow(
            () -> new IllegalStateException("brand " + subject.brand() + " has no front team"));
  }

  private String value(Subject subject) {
    return subject.customer() == null
        ? "new"
        : customers
            .find(subject.brand(), subject.customer())
            .map(CustomerView::value)
            .orElse("new");
  }

  private boolean complained(Subject subject, Standard standard, Instant now) {
    return jdbc.sql(
            """
            select exists (
              select 1 from conversation.conversation
              where (identity = :identity or customer = any(:customers::uuid[]))
                and type = 'complaint' and opened_at > :since and id <> :id)
            """)
        .param("identity", subject.identity())
        .param("customers", everyId(subject))
        .param("since", Columns.at(now.minus(standard.setting("routing.complained"))))
        .param("id", subject.id().value())
        .query(Boolean.class)
        .single();
  }

  /** Nobody is waited for who isn't there. */
  private Predicate<StaffId> atWork(Team team) {
    return staff ->
        routing
            .seat(staff)
            .filter(seat ->
                seat.teams().contains(team.id())
                    && (seat.state() == Presence.READY || seat.state() == Presence.BUSY))
            .isPresent();
  }

  /** Who served this customer last. */
  private Optional<StaffId> lastAgent(Subject subject) {
    return jdbc.sql(
            """
            select last_owner from conversation.conversation
            where (identity = :identity or customer = any(:customers::uuid[]))
              and brand = :brand and last_owner is not null
            order by id desc limit 1
            """)
        .param("identity", subject.identity())
        .param("customers", everyId(subject))
        .param("brand", subject.brand().value())
        .query((rs, n) -> new StaffId(Columns.uuid(rs, "last_owner")))
        .optional();
  }

  private String[] everyId(Subject subject) {
    return subject.customer() == null
        ? new String[0]
        : Columns.ids(
            customers.everyId(subject.customer()).stream().map(CustomerId::value).toList());
  }
}
