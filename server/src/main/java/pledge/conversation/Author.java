package pledge.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;

/**
 * Who wrote a message.
 *
 * @param id of the person of the staff or of the visitor; null for the assistant and the system
 */
public record Author(AuthorKind kind, @Nullable UUID id) {

  static Author customer(UUID identity) {
    return new Author(AuthorKind.CUSTOMER, identity);
  }

  static Author staff(StaffId staff) {
    return new Author(AuthorKind.STAFF, staff.value());
  }

  static Author assistant() {
    return new Author(AuthorKind.ASSISTANT, null);
  }

  static Author system() {
    return new Author(AuthorKind.SYSTEM, null);
  }
}
