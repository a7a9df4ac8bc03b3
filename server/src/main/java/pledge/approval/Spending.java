package pledge.approval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import pledge.standard.Authority;

/** The two kinds of money a role may grant. */
public enum Spending {
  @JsonProperty("refund")
  REFUND,
  @JsonProperty("compensation")
  COMPENSATION;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Spending> of(String matter) {
    return switch (matter) {
      case "refund" -> Optional.of(REFUND);
      case "compensation" -> Optional.of(COMPENSATION);
      default -> Optional.empty();
    };
  }

  Authority.Money in(Authority authority) {
    return switch (this) {
      case REFUND -> authority.refund();
      case COMPENSATION -> authority.compensation();
    };
  }
}
