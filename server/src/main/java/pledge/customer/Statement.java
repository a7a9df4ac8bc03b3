package pledge.customer;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The newest of what several introductions say about one person, part by part. */
record Statement(
    Said<String> name,
    @Nullable Said<String> phone,
    @Nullable Said<String> email,
    @Nullable Said<Introduction.Address> address,
    @Nullable Said<Introduction.Profile> profile) {

  private static final Comparator<String> TEXT = Comparator.naturalOrder();
  private static final Comparator<Introduction.Address> ADDRESS =
      Comparator.comparing(Introduction.Address::region)
          .thenComparing(Introduction.Address::street);
  private static final Comparator<Introduction.Profile> PROFILE =
      Comparator.comparing(Introduction.Profile::toString);

  static Statement of(Introduction introduction) {
    var at = introduction.asOf();
    return new Statement(
        new Said<>(introduction.name(), at),
        said(introduction.phone(), at),
        said(introduction.email(), at),
        said(introduction.address(), at),
        said(introduction.profile(), at));
  }

  private static <T> @Nullable Said<T> said(@Nullable T value, Instant at) {
    return value == null ? null : new Said<>(value, at);
  }

  Statement with(Statement other) {
    return new Statement(
        Objects.requireNonNull(Said.newer(name, other.name, TEXT)),
        Said.newer(phone, other.phone, TEXT),
        Said.newer(email, other.email, TEXT),
        Said.newer(address, other.address, ADDRESS),
        Said.newer(profile, other.profile, PROFILE));
  }
}
