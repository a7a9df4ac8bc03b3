package pledge.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.platform.Uuid7;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document on its way into the mirror.
 *
 * @param id the order's id, should the order be new
 * @param digest of the whole document: tells repeats from changes and decides between two documents
 *     of one instant
 */
record Entry(UUID id, OrderDocument document, byte[] digest) {

  static Entry of(OrderDocument document, JsonMapper json) {
    return new Entry(Uuid7.next(), document, digest(json.writeValueAsString(document)));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String number() {
    return Objects.requireNonNull(document.number());
  }

  /** PostgreSQL keeps microseconds. */
  Instant updatedAt() {
    return document.updatedAt().truncatedTo(ChronoUnit.MICROS);
  }

  /** The account decides who ordered; only an order without one is filed under its phone number. */
  @Nullable Handle buyer() {
    var customer = document.customer();
    if (customer == null) {
      return null;
    }
    if (customer.externalId() != null) {
      return Handle.account(customer.externalId());
    }
    var phone = phone(customer.phone());
    return phone == null ? null : Handle.phone(phone);
  }

  /** What the order says about its buyer: an account is its owner's own, a typed number isn't. */
  @Nullable Introduction introduction() {
    var customer = document.customer();
    var handle = buyer();
    if (customer == null || handle == null) {
      return null;
    }
    return Introduction.contact(
        handle,
        customer.externalId() != null,
        customer.name(),
        phone(customer.phone()),
        customer.email(),
        updatedAt());
  }

  @Nullable String contactLast4() {
    var customer = document.customer();
    var phone = customer == null ? null : phone(customer.phone());
    return phone == null ? null : phone.substring(phone.length() - 4);
  }

  /** The receiver's number in one writing; as it came when it isn't a plain number. */
  @Nullable String receiverPhone() {
    var receiver = document.receiver();
    if (receiver == null) {
      return null;
    }
    var plain = phone(receiver.phone());
    return plain == null ? receiver.phone() : plain;
  }

  private static @Nullable String phone(@Nullable String written) {
    return written == null ? null : Handle.phoneNumber(written).orElse(null);
  }

  static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
