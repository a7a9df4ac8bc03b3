package pledge.shopfloor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.customer.CustomerId;
import pledge.order.OrderId;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.store.ShopId;

/**
 * Somebody a shop is to call.
 *
 * @param sku what they tried here and ordered; null of one because of tips
 * @param tries how often they weren't reached
 */
record Contact(
    UUID id,
    BrandId brand,
    ShopId shop,
    Reason reason,
    @Nullable CustomerId customer,
    @Nullable OrderId order,
    @Nullable String orderNumber,
    @Nullable UUID visit,
    @Nullable String sku,
    @Nullable Instant triedAt,
    State state,
    Instant knownAt,
    int tries) {

  static final String KIND = "shop-contact";

  @Schema(name = "ShopContactReason")
  enum Reason {
    /** They ordered online what they had tried here (experience.order-contact). */
    @JsonProperty("order")
    ORDER,
    /** They bought something of high value and no text message gets to them (store.tips). */
    @JsonProperty("tips")
    TIPS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Reason of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  @Schema(name = "ShopContactState")
  enum State {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("reached")
    REACHED,
    /** They don't wish to be contacted. */
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("cancelled")
    CANCELLED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** What the call keeps. */
  ClauseId clause() {
    return switch (reason) {
      case ORDER -> OrderContacts.CONTACT;
      case TIPS -> Tips.TIPS;
    };
  }

  WorkRef work() {
    return new WorkRef(
        switch (reason) {
          case ORDER -> KIND;
          case TIPS -> Tips.KIND;
        },
        id);
  }
}
