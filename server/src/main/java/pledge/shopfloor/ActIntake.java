package pledge.shopfloor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.Machine;
import pledge.access.StaffMember;
import pledge.customer.CustomerId;
import pledge.customer.MemberLookup;
import pledge.platform.Outcome;
import pledge.standard.Standards;
import pledge.store.Shop;

/**
 * Takes what clerks' phones, sensors and mirrors tell of visits: each act once, in any order, as
 * late as a cellar without a network makes it. What the acts then add up to is worked out anew from
 * all of them, so that the same acts end in the same visit and the same verdicts however they came.
 */
@Service
class ActIntake {

  /** What is older was lost on a phone; nobody can judge it any more. */
  static final Duration OLDEST = Duration.ofHours(72);

  private final VisitLog rows;
  private final DeviceClocks clocks;
  private final EntryGreeting greeting;
  private final VisitJudge judge;
  private final ShopFloor floor;
  private final MemberLookup members;
  private final Standards standards;
  private final ApplicationEventPublisher events;

  ActIntake(
      VisitLog rows,
      DeviceClocks clocks,
      EntryGreeting greeting,
      VisitJudge judge,
      ShopFloor floor,
      MemberLookup members,
      Standards standards,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.clocks = clocks;
    this.greeting = greeting;
    this.judge = judge;
    this.floor = floor;
    this.members = members;
    this.standards = standards;
    this.events = events;
  }

  /**
   * An act as a device tells it.
   *
   * @param at by the device's own clock
   * @param member a member number or phone number, where the customer was only typed in
   */
  record Told(
      UUID id,
      UUID visit,
      Instant at,
      ActKind kind,
      Act.@Nullable Company company,
      Act.@Nullable Need need,
      Act.@Nullable Trial goods,
      Act.@Nullable Purchase purchase,
      @Nullable Integer points,
      @Nullable Integer seconds,
      @Nullable CustomerId customer,
      @Nullable String member,
      @Nullable Boolean agrees) {}

  /**
   * @param sentAt by the device's own clock
   * @param behind how many milliseconds the device measured its clock to be behind ours; null: it
   *     didn't
   */
  record Batch(String device, Instant sentAt, @Nullable Long behind, List<Told> acts) {}

  /**
   * What became of an act.
   *
   * @param why it was refused: {@code another-shop}, {@code too-old}, {@code entered-before},
   *     {@code incomplete}, {@code not-a-machines}, {@code nobody-known}, {@code suspended}
   */
  @Schema(name = "VisitActAnswer")
  record Answer(UUID id, Result result, @Nullable String why) {}

  @Schema(name = "VisitActResult")
  enum Result {
    @JsonProperty("taken")
    TAKEN,
    @JsonProperty("repeated")
    REPEATED,
    @JsonProperty("refused")
    REFUSED
  }

  @Transactional
  List<Answer> take(Shop shop, Actor by, Batch batch, Instant now) {
    var behind = clocks.behind(shop.brand(), batch.device(), batch.sentAt(), batch.behind(), now);
    var ids = batch.acts().stream().map(Told::visit).distinct().toList();
    var held = rows.hold(shop.brand(), shop.id(), ids, now);
    var entered = entered(held);
    var answers = new HashMap<UUID, Answer>();
    var touched = new LinkedHashSet<UUID>();
    for (var told : batch.acts()) {
      if (answers.containsKey(told.id())) {
        continue;
      }
      var at = DeviceClocks.at(told.at(), behind, now);
      var refused = refused(shop, by, told, at, held.get(told.visit()), entered, now);
      var answer = refused != null ? refused : add(told, at, batch.device(), by, now);
      answers.put(told.id(), answer);
      if (answer.result() == Result.TAKEN) {
        touched.add(told.visit());
        if (told.kind() == ActKind.ENTERED) {
          entered.put(told.visit(), told.id());
        }
      }
    }
    rows.dropEmpty(ids);
    var changed = ids.stream().filter(touched::contains).map(held::get).toList();
    var standard = standards.of(shop.brand());
    for (var visit : rows.visits(changed)) {
      var quiet =
          standard.setting(visit.leftAt() == null ? "shopfloor.forgotten" : "shopfloor.settle");
      rows.keep(visit, greeting.judge(visit), now.plus(quiet), now);
      if (Objects.requireNonNull(held.get(visit.id())).judgedAt() != null) {
        judge.judgeAgain(visit, now);
      }
      events.publishEvent(new VisitTold(visit, taken(answers), now));
    }
    if (!touched.isEmpty()) {
      floor.moved(shop);
    }
    return batch.acts().stream().map(told -> answers.get(told.id())).toList();
  }

  private static Set<UUID> taken(Map<UUID, Answer> answers) {
    return answers.values().stream()
        .filter(answer -> answer.result() == Result.TAKEN)
        .map(Answer::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** By visit the act that told of its entry. */
  private Map<UUID, UUID> entered(Map<UUID, VisitLog.Row> held) {
    var entered = new HashMap<UUID, UUID>();
    rows.visits(held.values())
        .forEach(visit ->
            visit.first(ActKind.ENTERED).ifPresent(act -> entered.put(visit.id(), act.id())));
    return entered;
  }

  private static @Nullable Answer refused(
      Shop shop,
      Actor by,
      Told told,
      Instant at,
      VisitLog.@Nullable Row visit,
      Map<UUID, UUID> entered,
      Instant now) {
    var before = entered.get(told.visit());
    String why;
    if (visit == null || !visit.shop().equals(shop.id())) {
      why = "another-shop";
    } else if (at.isBefore(now.minus(OLDEST))) {
      why = "too-old";
    } else if (by instanceof Machine && !ActKind.MACHINES.contains(told.kind())) {
      why = "not-a-machines";
    } else if (told.kind() == ActKind.ENTERED && before != null && !before.equals(told.id())) {
      why = "entered-before";
    } else {
      why = missing(told);
    }
    return why == null ? null : new Answer(told.id(), Result.REFUSED, why);
  }

  private static @Nullable String missing(Told told) {
    boolean whole =
        switch (told.kind()) {
          case NEED -> told.need() != null;
          case STANDING -> told.goods() != null && told.seconds() != null;
          case TRIED, RECOMMENDED -> told.goods() != null;
          case BOUGHT -> told.purchase() != null;
          case CUSTOMER_KNOWN -> told.customer() != null || told.member() != null;
          case OFFERS -> told.agrees() != null;
          case ENTERED, GREETED, HELP_OFFERED, POINTS_TOLD, LEFT, FAREWELL, MISTAKEN -> true;
        };
    return whole ? null : "incomplete";
  }

  private Answer add(Told told, Instant at, String device, Actor by, Instant now) {
    CustomerId customer = null;
    if (told.kind() == ActKind.CUSTOMER_KNOWN && by instanceof StaffMember me) {
      switch (known(told, me, now)) {
        case Outcome.Done<CustomerId>(var id) -> customer = id;
        case Outcome.Refused<CustomerId>(var refusal) -> {
          return new Answer(told.id(), Result.REFUSED, refusal.code());
        }
      }
    }
    var act =
        new Act(
            told.id(),
            told.visit(),
            told.kind(),
            at,
            device,
            told.at(),
            by instanceof StaffMember me ? me.id() : null,
            by instanceof Machine machine ? machine.name() : null,
            told.company(),
            told.kind() == ActKind.NEED ? told.need() : null,
            told.goods(),
            told.kind() == ActKind.BOUGHT ? told.purchase() : null,
            told.kind() == ActKind.POINTS_TOLD ? told.points() : null,
            told.kind() == ActKind.STANDING ? told.seconds() : null,
            customer,
            told.kind() == ActKind.OFFERS ? told.agrees() : null);
    return new Answer(told.id(), rows.add(act, now) ? Result.TAKEN : Result.REPEATED, null);
  }

  private Outcome<CustomerId> known(Told told, StaffMember me, Instant now) {
    var id = told.customer();
    if (id != null) {
      return members.found(me, id);
    }
    var said = told.member();
    if (said == null) {
      throw new IllegalArgumentException("neither customer nor member");
    }
    return members.said(me, said, now);
  }
}
