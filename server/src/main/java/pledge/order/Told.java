package pledge.order;

import pledge.channel.TextState;

/** How a word got to a customer, for the record. */
final class Told {

  static final String BY_TEXT = "told-by-text";
  static final String IN_CHAT = "told-in-chat";
  static final String BY_PHONE = "told-by-phone";
  static final String FAILED = "text-failed";
  static final String NO_PHONE = "no-phone";

  private Told() {}

  static String how(TextState state) {
    return switch (state) {
      case SHOWN, READ -> IN_CHAT;
      case QUEUED, SENT, DELIVERED -> BY_TEXT;
      case FAILED -> FAILED;
    };
  }

  static String channel(String how) {
    return how.equals(IN_CHAT) ? "web" : "sms";
  }
}
