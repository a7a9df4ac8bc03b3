package pledge.ticket.kin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a ticket is to another one. */
enum Relation {
  RELATED,
  FOLLOW_UP,
  FOLLOWED_BY,
  CAUSED_BY,
  CAUSE_OF,
  SPLIT_FROM,
  SPLIT_INTO;

  /** The same seen from the other ticket. */
  Relation inverse() {
    return switch (this) {
      case RELATED -> RELATED;
      case FOLLOW_UP -> FOLLOWED_BY;
      case FOLLOWED_BY -> FOLLOW_UP;
      case CAUSED_BY -> CAUSE_OF;
      case CAUSE_OF -> CAUSED_BY;
      case SPLIT_FROM -> SPLIT_INTO;
      case SPLIT_INTO -> SPLIT_FROM;
    };
  }

  /** Whether it is stored this way round. */
  boolean forward() {
    return switch (this) {
      case RELATED, FOLLOW_UP, CAUSED_BY, SPLIT_FROM -> true;
      case FOLLOWED_BY, CAUSE_OF, SPLIT_INTO -> false;
    };
  }

  /** Made by splitting, and part of what happened. */
  boolean fixed() {
    return switch (this) {
      case SPLIT_FROM, SPLIT_INTO -> true;
      case RELATED, FOLLOW_UP, FOLLOWED_BY, CAUSED_BY, CAUSE_OF -> false;
    };
  }

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Relation of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
