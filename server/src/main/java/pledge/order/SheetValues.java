package pledge.order;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pledge.order.sheet.SheetCell;

/** Cells as values: times by the brand's clock, money in yuan, states by their usual names. */
final class SheetValues {

  private static final Map<String, OrderStatus> STATUS =
      Map.ofEntries(
          Map.entry("待付款", OrderStatus.AWAITING_PAYMENT),
          Map.entry("已付款", OrderStatus.PAID),
          Map.entry("待发货", OrderStatus.PAID),
          Map.entry("配货中", OrderStatus.PROCESSING),
          Map.entry("待自提", OrderStatus.READY_FOR_PICKUP),
          Map.entry("已发货", OrderStatus.SHIPPED),
          Map.entry("已签收", OrderStatus.DELIVERED),
          Map.entry("已完成", OrderStatus.COMPLETED),
          Map.entry("已取消", OrderStatus.CANCELLED),
          Map.entry("已关闭", OrderStatus.CANCELLED),
          Map.entry("已退货", OrderStatus.RETURNED));

  private static final Map<String, SalesChannel> CHANNEL =
      Map.of(
          "网站", SalesChannel.WEB,
          "应用", SalesChannel.APP,
          "小程序", SalesChannel.MINI_PROGRAM,
          "平台", SalesChannel.MARKETPLACE,
          "门店", SalesChannel.SHOP,
          "电话", SalesChannel.PHONE);

  private static final Map<String, Delivery> DELIVERY =
      Map.of("快递", Delivery.SHIP, "自提", Delivery.PICKUP);

  private static final Pattern MONEY = Pattern.compile("(?:¥|￥)?(\\d{1,12}(?:\\.\\d{1,2})?)元?");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
              + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)?");

  /** Day 0 of a spreadsheet's calendar. */
  private static final LocalDateTime DAY_ZERO = LocalDate.of(1899, 12, 30).atStartOfDay();

  private static final double LAST_DAY = 2_958_465;
  private static final double SECONDS = 86_400;

  private SheetValues() {}

  static Optional<OrderStatus> status(String text) {
    return word(text, STATUS, OrderStatus::of);
  }

  static Optional<SalesChannel> channel(String text) {
    return word(text, CHANNEL, SalesChannel::of);
  }

  static Optional<Delivery> delivery(String text) {
    return word(text, DELIVERY, Delivery::of);
  }

  private static <T> Optional<T> word(String text, Map<String, T> words, Function<String, T> code) {
    var known = words.get(text);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      return Optional.of(code.apply(text.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Yuan with at most two decimals, as fen. */
  static Optional<Long> money(String text) {
    var match = MONEY.matcher(plain(text).replace(",", ""));
    return match.matches()
        ? Optional.of(new BigDecimal(match.group(1)).movePointRight(2).longValueExact())
        : Optional.empty();
  }

  static Optional<Integer> quantity(String text) {
    var plain = plain(text);
    return plain.matches("[1-9][0-9]{0,6}")
        ? Optional.of(Integer.valueOf(plain))
        : Optional.empty();
  }

  /** With its zone, or by the brand's clock; a number is a spreadsheet's day. */
  static Optional<Instant> instant(SheetCell cell, ZoneId zone) {
    try {
      if (cell.kind() == SheetCell.Kind.NUMBER) {
        double day = Double.parseDouble(cell.text());
        return day <= 0 || day > LAST_DAY
            ? Optional.empty()
            : Optional.of(
                DAY_ZERO
                    .plus(Duration.ofSeconds(Math.round(day * SECONDS)))
                    .atZone(zone)
                    .toInstant());
      }
      var text = plain(cell.text());
      var match = TIME.matcher(text);
      return Optional.of(
          match.matches()
              ? LocalDateTime.of(
                      part(match.group(1)),
                      part(match.group(2)),
                      part(match.group(3)),
                      part(match.group(4)),
                      part(match.group(5)),
                      part(match.group(6)))
                  .atZone(zone)
                  .toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int part(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
