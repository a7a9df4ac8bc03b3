package pledge.aftersales;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.aftersales.rule.Condition;
import pledge.aftersales.rule.Kind;
import pledge.order.OrderId;
import pledge.payment.Back;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.store.ShopId;
import pledge.ticket.TicketId;

/**
 * What a customer asks for after a sale: so many pieces of one line of an order, on a ticket.
 *
 * @param line from 0, as the order shows its lines
 * @param words what the customer says is wrong
 * @param pictures what shows it, of the ticket's conversation or sent with the request
 * @param found pictures of what was found when the goods were looked at
 * @param shop at whose counter it is settled; null: the goods travel
 * @param dueAt by when the running promise is due
 * @param moneyKey approval and payment are asked under it; a new one for each try
 * @param back what its pieces come to, once money was set in motion
 * @param pays what of it is paid, in minor units
 */
record Request(
    UUID id,
    BrandId brand,
    TicketId ticket,
    OrderId order,
    String orderNumber,
    int line,
    String sku,
    String name,
    int quantity,
    Kind kind,
    String reason,
    String words,
    List<UUID> pictures,
    Condition condition,
    Ruling ruling,
    State state,
    String inspection,
    List<UUID> found,
    @Nullable ShopId shop,
    @Nullable Instant dueAt,
    String carrier,
    String tracking,
    int tries,
    @Nullable UUID moneyKey,
    @Nullable Back back,
    @Nullable Long pays,
    StaffId by,
    Instant askedAt,
    Instant changedAt) {

  static final String WORK = "aftersales";

  /** From the request to its end. */
  @Schema(name = "AftersalesState")
  enum State {
    /** Judged; a person's word is due. */
    @JsonProperty("requested")
    REQUESTED,
    /** The money or the part may go. */
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("awaiting_goods")
    AWAITING_GOODS,
    @JsonProperty("received")
    RECEIVED,
    @JsonProperty("inspected")
    INSPECTED,
    /** Somebody with more authority was asked for the money. */
    @JsonProperty("asked")
    ASKED,
    /** The money is on its way. */
    @JsonProperty("refunding")
    REFUNDING,
    @JsonProperty("refunded")
    REFUNDED,
    @JsonProperty("exchanged")
    EXCHANGED,
    @JsonProperty("repaired")
    REPAIRED,
    @JsonProperty("resent")
    RESENT,
    /** The customer has it. */
    @JsonProperty("done")
    DONE,
    @JsonProperty("cancelled")
    CANCELLED,
    /** The customer doesn't accept the refusal: it goes on as a complaint. */
    @JsonProperty("disputed")
    DISPUTED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether somebody still has something to do for it. */
    boolean open() {
      return switch (this) {
        case REQUESTED, APPROVED, AWAITING_GOODS, RECEIVED, INSPECTED, ASKED, REFUNDING -> true;
        case REFUSED, REFUNDED, EXCHANGED, REPAIRED, RESENT, DONE, CANCELLED, DISPUTED -> false;
      };
    }
  }

  WorkRef work() {
    return new WorkRef(WORK, id);
  }

  /** Where it stands while it is ready to be fulfilled. */
  State ready() {
    return kind.goodsComeBack() ? State.INSPECTED : State.APPROVED;
  }

  /** Where it stands once what was promised has left us. */
  State sent() {
    return switch (kind) {
      case EXCHANGE -> State.EXCHANGED;
      case REPAIR, WARRANTY -> State.REPAIRED;
      case PART -> State.RESENT;
      case RETURN, REFUND -> throw new IllegalStateException("money is paid, not sent");
    };
  }
}
