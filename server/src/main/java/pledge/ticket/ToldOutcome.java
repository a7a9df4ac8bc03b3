package pledge.ticket;

import java.time.Instant;

/** What the customer was told came of the matter, when, and how. */
public record ToldOutcome(String text, Instant toldAt, Way way) {

  /** How the customer was told. Anything but a message is the word of the person who did it. */
  public enum Way {
    MESSAGE,
    PHONE,
    IN_PERSON;

    public String word() {
      return switch (this) {
        case MESSAGE -> "message";
        case PHONE -> "phone";
        case IN_PERSON -> "in_person";
      };
    }

    static Way of(String word) {
      return switch (word) {
        case "message" -> MESSAGE;
        case "phone" -> PHONE;
        case "in_person" -> IN_PERSON;
        default -> throw new IllegalStateException("way of telling " + word);
      };
    }
  }
}
