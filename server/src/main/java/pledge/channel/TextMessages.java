package pledge.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Brands;
import pledge.customer.CustomerId;
import pledge.platform.AfterCommit;
import pledge.platform.BadInput;
import pledge.platform.PlainText;

/**
 * The door to phones by text message. A message is a row in the caller's transaction and leaves
 * after the commit; what becomes of it is told by {@link TextMessageMoved}. One phone gets its
 * messages in the order in which they were written.
 *
 * <p>The same key of the same brand is the same message: sent again, nothing happens and the first
 * one's id comes back, whatever the text.
 */
@Service
public class TextMessages {

  /** Some ten parts; nobody reads more on a phone. */
  static final int LONGEST = 600;

  private static final int LONGEST_KEY = 200;

  private final TextRows rows;
  private final TextWorker worker;
  private final TextSettings settings;
  private final QuietHours quietHours;
  private final Brands brands;

  TextMessages(
      TextRows rows,
      TextWorker worker,
      TextSettings settings,
      QuietHours quietHours,
      Brands brands) {
    this.rows = rows;
    this.worker = worker;
    this.settings = settings;
    this.quietHours = quietHours;
    this.brands = brands;
  }

  /** Whether text messages get to this number, however it is written. */
  public static boolean reach(String phone) {
    return PhoneNumber.texted(phone).isPresent();
  }

  /** As {@link #send(Cleared, String, CustomerId, String, Instant)} to nobody known. */
  @Transactional
  public UUID send(Cleared text, String phone, String key, Instant now) {
    return send(text, phone, null, key, now);
  }

  /**
   * Sends now, whatever the hour: for answers to the customer's own act.
   *
   * @param phone a mobile of mainland China, or any number with its country's code
   * @param customer whose phone it is, where known: the message is erased with them
   * @param key what the message is for, such as {@code complaint.ack:} and the ticket's id; at most
   *     200 characters
   * @throws BadInput when no text message gets to this number ({@link #reach}) or the text is
   *     longer than 600 characters
   */
  @Transactional
  public UUID send(
      Cleared text, String phone, @Nullable CustomerId customer, String key, Instant now) {
    return send(text, phone, customer, key, false, now);
  }

  /**
   * As {@link #send(Cleared, String, CustomerId, String, Instant)}, but never in the customer's
   * quiet hours: then it goes out when they are over.
   */
  @Transactional
  public UUID sendWhenAwake(
      Cleared text, String phone, @Nullable CustomerId customer, String key, Instant now) {
    return send(text, phone, customer, key, true, now);
  }

  private UUID send(
      Cleared cleared,
      String phone,
      @Nullable CustomerId customer,
      String key,
      boolean unasked,
      Instant now) {
    var draft = cleared.draft();
    boolean marketing = draft.purpose() == Purpose.MARKETING;
    if (marketing && (customer == null || !customer.equals(cleared.only()))) {
      throw new IllegalArgumentException("marketing goes to whom it was cleared for");
    }
    boolean waits = unasked || marketing;
    var number = PhoneNumber.texted(phone).orElseThrow(TextMessages::unreached);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("a key has 1 to " + LONGEST_KEY + " characters");
    }
    var text = PlainText.required("text", cleared.text(), LONGEST);
    var sign = settings.signOf(brands.get(draft.brand()));
    var due = waits ? quietHours.nextAwake(draft.brand(), customer, now) : now;
    var id =
        rows.add(
            new TextRows.New(
                draft.brand(),
                key,
                draft.work(),
                customer,
                number,
                text,
                TextParts.of(sign + text),
                waits,
                marketing,
                now,
                due,
                due.plus(settings.retryFor()),
                null));
    AfterCommit.run(worker::wake);
    return id;
  }

  /** Stands in the chat already; leaves only if nobody looks at it there. */
  void shown(ServiceNotice notice, Cleared cleared, TextRows.Shown shown, Instant now) {
    var phone = notice.phone();
    var number =
        phone == null ? "" : PhoneNumber.texted(phone).orElseThrow(TextMessages::unreached);
    var text = PlainText.required("text", cleared.text(), LONGEST);
    var sign = settings.signOf(brands.get(notice.brand()));
    rows.add(
        new TextRows.New(
            notice.brand(),
            notice.key(),
            notice.work(),
            notice.customer(),
            number,
            text,
            TextParts.of(sign + text),
            notice.unasked(),
            false,
            now,
            shown.until(),
            shown.until().plus(settings.retryFor()),
            shown));
  }

  private static BadInput unreached() {
    return new BadInput("phone", "is no number that takes text messages");
  }
}
