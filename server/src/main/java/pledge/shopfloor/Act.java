package pledge.shopfloor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.customer.CustomerId;
import pledge.ledger.Answerable;

/**
 * Something done on a visit.
 *
 * @param at when, the device's clock put right
 * @param deviceAt when by the device's clock
 * @param person who did it; null when a machine saw it
 */
record Act(
    UUID id,
    UUID visit,
    ActKind kind,
    Instant at,
    String device,
    Instant deviceAt,
    @Nullable StaffId person,
    @Nullable String machine,
    @Nullable Company company,
    @Nullable Need need,
    @Nullable Trial goods,
    @Nullable Purchase purchase,
    @Nullable Integer points,
    @Nullable Integer seconds,
    @Nullable CustomerId customer,
    @Nullable Boolean agrees) {

  /**
   * Who came in.
   *
   * @param count people
   * @param children with children
   * @param bags with heavy bags
   */
  @Schema(name = "VisitCompany")
  record Company(
      @NotNull @Min(1) @Max(99) Integer count, @NotNull Boolean children, @NotNull Boolean bags) {}

  /**
   * What they look for.
   *
   * @param forWhom whom it is for; asked, not guessed
   * @param alone they would rather look by themselves: nobody pushes
   */
  @Schema(name = "VisitNeed")
  record Need(
      @NotNull @Size(max = 300) String text,
      @Nullable @Size(max = 60) String forWhom,
      @NotNull Boolean alone) {}

  /**
   * Goods that were tried, or recommended.
   *
   * @param way how they were tried; null where none was
   * @param explained whether their use was explained
   * @param liked null where they didn't say
   */
  @Schema(name = "VisitGoods")
  record Trial(
      @NotNull @Size(max = 64) String sku,
      @Nullable Way way,
      @Nullable Boolean explained,
      @Nullable Boolean liked) {}

  @Schema(name = "TrialWay")
  enum Way {
    @JsonProperty("fitting")
    FITTING,
    @JsonProperty("sample")
    SAMPLE,
    @JsonProperty("demonstration")
    DEMONSTRATION,
    @JsonProperty("mirror")
    MIRROR;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Way of(@Nullable String word) {
      return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What they bought.
   *
   * @param order its number, where there is one
   * @param amountMinor what they paid, in minor units; null: the order says
   * @param tips false: they want no tips on its use
   */
  @Schema(name = "VisitPurchase")
  record Purchase(
      @Nullable @Size(max = 64) String order,
      @Nullable @Min(0) @Max(100_000_000_000L) Long amountMinor,
      @NotNull Boolean tips) {}

  /** Who answers for it, in this shop. */
  Answerable who(UUID shop) {
    return new Answerable(person, null, shop);
  }
}
