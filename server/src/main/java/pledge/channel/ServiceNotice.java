package pledge.channel;

import org.jspecify.annotations.Nullable;
import pledge.access.Actor;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * Something a customer is told about work of theirs.
 *
 * @param customer null where it isn't known who they are: then the phone is the only way
 * @param phone null where none of theirs takes text messages
 * @param key what it is for, such as {@code order.confirm:} and the order's id: told once
 * @param text as a text message says it
 * @param chat as the chat says it; null: not at all
 * @param card what the chat offers with it
 * @param byPhone whether the text message goes out whatever the chat says: it proves that the
 *     customer was told, or holds what only their own phone may get
 * @param unasked whether it keeps out of their quiet hours
 */
public record ServiceNotice(
    BrandId brand,
    WorkRef work,
    Actor by,
    @Nullable CustomerId customer,
    @Nullable String phone,
    String key,
    String text,
    @Nullable String chat,
    @Nullable ChatCard card,
    boolean byPhone,
    boolean unasked) {

  /** In the open chat, or else by text message, at any hour: for answers to their own act. */
  public static ServiceNotice of(
      BrandId brand,
      WorkRef work,
      Actor by,
      @Nullable CustomerId customer,
      @Nullable String phone,
      String key,
      String text) {
    return new ServiceNotice(brand, work, by, customer, phone, key, text, text, null, false, false);
  }

  /** Nobody waits for it. */
  public ServiceNotice whenAwake() {
    return new ServiceNotice(
        brand, work, by, customer, phone, key, text, chat, card, byPhone, true);
  }

  /** By text message in any case; with a note in the open chat, unless that is null. */
  public ServiceNotice alsoByPhone(@Nullable String note) {
    return new ServiceNotice(
        brand, work, by, customer, phone, key, text, note, null, true, unasked);
  }

  /**
   * The chat says it in other words, with something to tap.
   *
   * @param offered null: nothing
   */
  public ServiceNotice inChat(String words, @Nullable ChatCard offered) {
    return new ServiceNotice(
        brand, work, by, customer, phone, key, text, words, offered, byPhone, unasked);
  }
}
