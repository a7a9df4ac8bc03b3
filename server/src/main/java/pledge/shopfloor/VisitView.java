package pledge.shopfloor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.customer.CustomerId;
import pledge.store.ShopId;

/**
 * A visit as the shop's people see it.
 *
 * @param greetBy until when a greeting is in time (store.greet); null while nobody told of the
 *     entry
 * @param helpWanted they have children or heavy bags with them and nobody has offered help yet
 * @param alone they would rather look by themselves
 * @param standing the product they stand at and for how long, where a need shows and nobody asked
 *     yet
 * @param goods tried, in the order in which they were
 * @param clerk who served last
 * @param bought how often they bought something
 */
@Schema(name = "ShopVisit")
record VisitView(
    UUID id,
    ShopId shop,
    State state,
    Instant beganAt,
    @Nullable Instant enteredAt,
    @Nullable Instant greetBy,
    @Nullable Instant greetedAt,
    Act.Company with,
    boolean helpWanted,
    @Nullable Instant helpedAt,
    boolean alone,
    @Nullable Standing standing,
    List<Act.Need> needs,
    List<Tried> goods,
    int recommended,
    int bought,
    boolean pointsTold,
    @Nullable Guest customer,
    @Nullable Boolean wantsOffers,
    @Nullable Clerk clerk,
    @Nullable Instant leftAt,
    @Nullable Instant farewellAt) {

  @Schema(name = "ShopVisitState")
  enum State {
    /** They are here. */
    @JsonProperty("open")
    OPEN,
    @JsonProperty("left")
    LEFT,
    @JsonProperty("mistaken")
    MISTAKEN
  }

  /** Who it is, the name masked. */
  @Schema(name = "VisitGuest")
  record Guest(CustomerId id, String name) {}

  @Schema(name = "VisitClerk")
  record Clerk(StaffId id, String name) {}

  @Schema(name = "VisitStanding")
  record Standing(String sku, String name, int seconds) {}

  /**
   * @param name of the goods; the number where they aren't known
   */
  @Schema(name = "VisitTried")
  record Tried(
      String sku,
      String name,
      Act.@Nullable Way way,
      @Nullable Boolean explained,
      @Nullable Boolean liked,
      Instant at) {}
}
