package pledge.pickup;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pledge.order.OrderView;
import pledge.platform.PlainText;

/**
 * What a shop found missing, and what it can do about it.
 *
 * @param missing the pieces that aren't there
 * @param waitUntil when they will be; null: nobody can say
 * @param substitute what they may have instead for the same price; null: nothing
 */
record Offer(List<Piece> missing, @Nullable Instant waitUntil, @Nullable String substitute) {

  static final Offer NONE = new Offer(List.of(), null, null);

  /**
   * So many pieces of one line.
   *
   * @param line its place in the order, from 0
   */
  record Piece(int line, int quantity) {}

  /** As many goods as a text message has room for. */
  private static final int NAMED = 5;

  /** What the customer may choose without asking anybody. */
  Set<Choice> ways(List<OrderView.Line> lines) {
    var ways = EnumSet.of(Choice.CANCEL);
    if (waitUntil != null) {
      ways.add(Choice.WAIT);
    }
    if (substitute != null) {
      ways.add(Choice.SUBSTITUTE);
    }
    int all = lines.stream().mapToInt(OrderView.Line::quantity).sum();
    int gone = missing.stream().mapToInt(Piece::quantity).sum();
    if (gone > 0 && gone < all) {
      ways.add(Choice.PARTIAL);
    }
    return ways;
  }

  /** In words, as the customer is told: {@code 珐琅锅 ×1、锅盖 ×2}; of many the first. */
  String words(List<OrderView.Line> lines) {
    var named =
        missing.stream()
            .limit(NAMED)
            .map(piece -> {
              var line = lines.get(piece.line());
              var name = PlainText.clipped(line.name(), PickupWords.LONGEST_NAME);
              return line.quantity() == 1 ? name : name + " ×" + piece.quantity();
            })
            .collect(Collectors.joining("、"));
    return missing.size() > NAMED ? named + "…" : named;
  }
}
