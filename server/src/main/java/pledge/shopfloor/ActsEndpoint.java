package pledge.shopfloor;

import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Machine;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.platform.NotFound;
import pledge.platform.PlainText;

/** What clerks' phones, sensors and try-on mirrors tell of visits. */
@RestController
@RequestMapping("/api/shops/{shop}")
@CustomerData
class ActsEndpoint {

  /** A day of a busy clerk without a network, sent in a few batches. */
  private static final int MOST = 200;

  private final ActIntake intake;
  private final ShopFloor floor;
  private final Clock clock;

  ActsEndpoint(ActIntake intake, ShopFloor floor, Clock clock) {
    this.intake = intake;
    this.floor = floor;
    this.clock = clock;
  }

  /**
   * @param id made by the device; the same again changes nothing
   * @param visit made by the device with its first act; a sensor's entry may be taken over by
   *     whoever greets
   * @param at when, by the device's own clock
   * @param with who came in; with any act, the newest word counts
   * @param need with {@code need}
   * @param goods with {@code standing}, {@code tried} and {@code recommended}
   * @param purchase with {@code bought}
   * @param points with {@code points_told}: how many were told
   * @param seconds with {@code standing}: how long
   * @param customer with {@code customer_known}: who it is, where they were looked up
   * @param member with {@code customer_known}: the member number or phone number they said; it
   *     isn't stored
   * @param agrees with {@code offers}: whether they want to hear of offers
   */
  @Schema(name = "VisitAct")
  record ActBody(
      @NotNull UUID id,
      @NotNull UUID visit,
      @NotNull Instant at,
      @NotNull ActKind kind,
      @Valid Act.@Nullable Company with,
      @Valid Act.@Nullable Need need,
      @Valid Act.@Nullable Trial goods,
      @Valid Act.@Nullable Purchase purchase,
      @Nullable @Min(0) @Max(100_000_000) Integer points,
      @Nullable @Min(0) @Max(86_400) Integer seconds,
      @Nullable UUID customer,
      @Nullable @Size(max = 40) String member,
      @Nullable Boolean agrees) {

    ActIntake.Told told() {
      return new ActIntake.Told(
          id,
          visit,
          at,
          kind,
          with,
          need == null ? null : plain(need),
          goods == null ? null : plain(goods),
          purchase == null ? null : plain(purchase),
          points,
          seconds,
          customer == null ? null : new CustomerId(customer),
          member == null ? null : PlainText.required("member", member, 40),
          agrees);
    }

    private static Act.Need plain(Act.Need need) {
      var forWhom = need.forWhom();
      return new Act.Need(
          PlainText.optional("need.text", need.text(), 300),
          forWhom == null ? null : PlainText.optional("need.forWhom", forWhom, 60),
          need.alone());
    }

    private static Act.Trial plain(Act.Trial goods) {
      return new Act.Trial(
          PlainText.required("goods.sku", goods.sku(), 64),
          goods.way(),
          goods.explained(),
          goods.liked());
    }

    private static Act.Purchase plain(Act.Purchase purchase) {
      var order = purchase.order();
      return new Act.Purchase(
          order == null ? null : PlainText.required("purchase.order", order, 64),
          purchase.amountMinor(),
          purchase.tips());
    }
  }

  /**
   * @param device an id that the device keeps, by which its clock is known
   * @param sentAt now, by the device's own clock
   * @param behindMillis how far its clock is behind the server's, where it measured that there and
   *     back; null: the server takes what lies between {@code sentAt} and the arrival
   */
  @Schema(name = "VisitActs")
  record ActsBody(
      @NotNull @Size(min = 1, max = 64) String device,
      @NotNull Instant sentAt,
      @Nullable Long behindMillis,
      @NotNull @Size(min = 1, max = MOST) List<@Valid @NotNull ActBody> acts) {

    ActIntake.Batch batch() {
      return new ActIntake.Batch(
          PlainText.required("device", device, 64),
          sentAt,
          behindMillis,
          acts.stream().map(ActBody::told).toList());
    }
  }

  /**
   * @param results one for each act, in the order they were sent
   */
  @Schema(name = "VisitActAnswers")
  record Answers(List<ActIntake.Answer> results, Instant now) {}

  @PostMapping("/visits/acts")
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(
      summary = "What happened on visits to this shop, 200 acts at most",
      description =
          """
          Each act is taken once by its id, in any order and up to 72 hours late; sending a batch
          again is harmless. Times are the device's own and are put right by how far its clock is
          behind; none lies after its arrival. Clocks (`store.greet`) are judged by when things
          happened: a greeting in time that is told late puts right what was judged meanwhile, and so
          does a farewell, an offered help or a word on points after the visit was judged. An act
          that is refused says why and hinders no other.\
          """)
  Answers acts(StaffMember me, @PathVariable UUID shop, @Valid @RequestBody ActsBody body) {
    var now = clock.instant();
    return new Answers(intake.take(floor.shop(shop, me), me, body.batch(), now), now);
  }

  @PostMapping("/entries")
  @Allowed(scope = "shopfloor:write")
  @Operation(
      summary = "What a door sensor, a shelf sensor or a try-on mirror saw",
      description =
          """
          As `visits/acts`, of the kinds `entered`, `standing`, `tried` and `left`. A mirror that
          knows no visit makes one up: its try-outs are the customer's once a clerk says who it is.\
          """)
  Answers entries(Machine me, @PathVariable UUID shop, @Valid @RequestBody ActsBody body) {
    var now = clock.instant();
    var where = floor.shop(me.brand(), shop).orElseThrow(() -> new NotFound("shop"));
    return new Answers(intake.take(where, me, body.batch(), now), now);
  }
}
