package pledge.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about a person at an instant. Sources may speak in any order and repeat
 * themselves: of name, phone, e-mail and address the newest statement holds, each for itself; the
 * profile as a whole is taken from the newest statement that has one. Null says nothing.
 *
 * @param handle how the source knows the person
 * @param verified whether the source vouches that the handle is this person's own
 * @param phone in the form of {@link Handle#phoneNumber}
 * @param asOf the source's instant, not ours
 */
public record Introduction(
    Handle handle,
    boolean verified,
    String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Address address,
    @Nullable Profile profile,
    Instant asOf) {

  /**
   * Where somebody lives.
   *
   * @param region province, city and district
   */
  public record Address(String region, String street) {}

  /**
   * What the brand knows beyond ways to reach.
   *
   * @param gender {@code female}, {@code male} or null
   * @param value {@code new}, {@code regular} or {@code important}
   */
  public record Profile(
      @Nullable String memberNumber,
      @Nullable String level,
      @Nullable LocalDate birthday,
      @Nullable String gender,
      List<String> labels,
      String value) {}

  /** Somebody of whom only the ways to reach are known, such as the buyer of an order. */
  public static Introduction contact(
      Handle handle,
      boolean verified,
      String name,
      @Nullable String phone,
      @Nullable String email,
      Instant asOf) {
    return new Introduction(handle, verified, name, phone, email, null, null, asOf);
  }
}
