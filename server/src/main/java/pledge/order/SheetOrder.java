package pledge.order;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pledge.order.SheetProblem.Code;
import pledge.order.sheet.SheetCell;

/** One order as its rows tell of it, put together once all of them are read. */
final class SheetOrder {

  private final String number;
  private final int line;
  private final ZoneId zone;
  private final Consumer<SheetProblem> problems;
  private final Map<SheetColumn, SheetCell> shared = new EnumMap<>(SheetColumn.class);
  private final List<OrderDocument.Line> lines = new ArrayList<>();
  private final List<Integer> lineRows = new ArrayList<>();
  private boolean bad;

  SheetOrder(String number, int line, ZoneId zone, Consumer<SheetProblem> problems) {
    this.number = number;
    this.line = line;
    this.zone = zone;
    this.problems = problems;
  }

  int line() {
    return line;
  }

  /** A row of it. */
  void row(int row, Map<SheetColumn, SheetCell> cells) {
    cells.forEach((column, cell) -> {
      if (!column.ofLine()) {
        var before = shared.putIfAbsent(column, cell);
        if (before != null && !before.text().equals(cell.text())) {
          problem(row, column, Code.DIFFERS);
        }
      }
    });
    if (cells.keySet().stream().anyMatch(SheetColumn::ofLine)) {
      line(row, cells);
    }
  }

  void problem(int row, @Nullable SheetColumn column, Code code) {
    problem(row, column, code, null);
  }

  void problem(int row, @Nullable SheetColumn column, Code code, @Nullable String detail) {
    bad = true;
    problems.accept(new SheetProblem(row, column, code, number, detail));
  }

  private void line(int row, Map<SheetColumn, SheetCell> cells) {
    var sku = text(cells, SheetColumn.SKU);
    var name = text(cells, SheetColumn.NAME);
    var quantity =
        read(row, cells, SheetColumn.QUANTITY, Code.NOT_A_QUANTITY, SheetValues::quantity)
            .orElse(1);
    var price = money(row, cells, SheetColumn.UNIT_PRICE);
    var total = money(row, cells, SheetColumn.LINE_TOTAL);
    if (sku == null) {
      problem(row, SheetColumn.SKU, Code.REQUIRED);
    }
    if (name == null) {
      problem(row, SheetColumn.NAME, Code.REQUIRED);
    }
    if (price.isEmpty() && total.isEmpty() && !cells.containsKey(SheetColumn.UNIT_PRICE)) {
      problem(row, SheetColumn.UNIT_PRICE, Code.REQUIRED);
    }
    if (sku != null && name != null) {
      long sum = total.orElseGet(() -> price.orElse(0L) * quantity);
      lines.add(
          new OrderDocument.Line(
              sku, name, quantity, price.orElseGet(() -> sum / quantity), sum, null));
      lineRows.add(row);
    }
  }

  /** Empty when something is wrong with it, which has been told by then. */
  Optional<OrderDocument> document() {
    var status =
        needed(SheetColumn.STATUS, Code.NOT_A_STATUS, SheetValues::status)
            .orElse(OrderStatus.COMPLETED);
    var placedAt = instant(SheetColumn.PLACED_AT);
    if (!shared.containsKey(SheetColumn.PLACED_AT)) {
      problem(line, SheetColumn.PLACED_AT, Code.REQUIRED);
    }
    var paidAt = instant(SheetColumn.PAID_AT);
    var deliveredAt = instant(SheetColumn.DELIVERED_AT);
    var cancelledAt = instant(SheetColumn.CANCELLED_AT);
    var dispatchedAt = instant(SheetColumn.DISPATCHED_AT);
    var known =
        Stream.of(placedAt, paidAt, dispatchedAt, deliveredAt, cancelledAt)
            .flatMap(Stream::ofNullable)
            .max(Comparator.naturalOrder());
    var updatedAt = Optional.ofNullable(instant(SheetColumn.UPDATED_AT)).or(() -> known);
    long goods = lines.stream().mapToLong(OrderDocument.Line::totalMinor).sum();
    long discount = money(line, shared, SheetColumn.DISCOUNT).orElse(0L);
    long freight = money(line, shared, SheetColumn.FREIGHT).orElse(0L);
    long total = money(line, shared, SheetColumn.TOTAL).orElseGet(() -> goods - discount + freight);
    if (total < 0) {
      problem(line, SheetColumn.DISCOUNT, Code.TOO_MUCH_OFF);
    }
    var channel =
        read(line, shared, SheetColumn.SALES_CHANNEL, Code.NOT_A_CHANNEL, SheetValues::channel);
    var delivery =
        read(line, shared, SheetColumn.DELIVERY, Code.NOT_A_DELIVERY, SheetValues::delivery);
    var shipments = shipments(dispatchedAt, deliveredAt);
    if (bad || placedAt == null || updatedAt.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
            new OrderDocument(
                number,
                updatedAt.get(),
                status,
                channel.orElse(null),
                delivery.orElse(null),
                text(shared, SheetColumn.SHOP),
                buyer(),
                receiver(),
                placedAt,
                paidAt,
                deliveredAt,
                cancelledAt,
                instant(SheetColumn.DISPATCH_BY),
                Objects.requireNonNullElse(text(shared, SheetColumn.CURRENCY), "CNY"),
                goods,
                discount,
                freight,
                total,
                lines,
                payments(paidAt, total),
                shipments,
                text(shared, SheetColumn.NOTE)))
        .filter(document -> !bad);
  }

  private OrderDocument.@Nullable Buyer buyer() {
    var account = text(shared, SheetColumn.CUSTOMER_ID);
    var name = text(shared, SheetColumn.CUSTOMER_NAME);
    var phone = text(shared, SheetColumn.CUSTOMER_PHONE);
    if (account == null && name == null && phone == null) {
      return null;
    }
    var called =
        Stream.of(name, text(shared, SheetColumn.RECEIVER_NAME), account, phone)
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElseThrow();
    return new OrderDocument.Buyer(account, called, phone, null);
  }

  private OrderDocument.@Nullable Receiver receiver() {
    var name = text(shared, SheetColumn.RECEIVER_NAME);
    var phone = text(shared, SheetColumn.RECEIVER_PHONE);
    if (name == null && phone == null) {
      return null;
    }
    if (name == null || phone == null) {
      problem(
          line,
          name == null ? SheetColumn.RECEIVER_NAME : SheetColumn.RECEIVER_PHONE,
          Code.REQUIRED);
      return null;
    }
    return new OrderDocument.Receiver(
        name,
        phone,
        text(shared, SheetColumn.RECEIVER_REGION),
        text(shared, SheetColumn.RECEIVER_STREET));
  }

  private @Nullable List<OrderDocument.Payment> payments(@Nullable Instant paidAt, long total) {
    var method = text(shared, SheetColumn.PAYMENT_METHOD);
    return paidAt == null || method == null
        ? null
        : List.of(new OrderDocument.Payment("paid", method, null, total, paidAt));
  }

  private @Nullable List<OrderDocument.Shipment> shipments(
      @Nullable Instant dispatchedAt, @Nullable Instant deliveredAt) {
    var carrier = text(shared, SheetColumn.CARRIER);
    var tracking = text(shared, SheetColumn.TRACKING_NUMBER);
    if (carrier == null && tracking == null) {
      return null;
    }
    if (carrier == null || tracking == null) {
      problem(
          line, carrier == null ? SheetColumn.CARRIER : SheetColumn.TRACKING_NUMBER, Code.REQUIRED);
      return null;
    }
    return List.of(
        new OrderDocument.Shipment(
            carrier, tracking, dispatchedAt, instant(SheetColumn.PROMISED_BY), deliveredAt, null));
  }

  private @Nullable Instant instant(SheetColumn column) {
    var cell = shared.get(column);
    if (cell == null) {
      return null;
    }
    var read = SheetValues.instant(cell, zone);
    if (read.isEmpty()) {
      problem(line, column, Code.NOT_A_TIME);
    }
    return read.orElse(null);
  }

  private Optional<Long> money(int row, Map<SheetColumn, SheetCell> cells, SheetColumn column) {
    return read(row, cells, column, Code.NOT_MONEY, SheetValues::money);
  }

  private <T> Optional<T> needed(
      SheetColumn column, Code code, Function<String, Optional<T>> reading) {
    if (!shared.containsKey(column)) {
      problem(line, column, Code.REQUIRED);
    }
    return read(line, shared, column, code, reading);
  }

  private <T> Optional<T> read(
      int row,
      Map<SheetColumn, SheetCell> cells,
      SheetColumn column,
      Code code,
      Function<String, Optional<T>> reading) {
    var text = text(cells, column);
    if (text == null) {
      return Optional.empty();
    }
    var value = reading.apply(text);
    if (value.isEmpty()) {
      problem(row, column, code);
    }
    return value;
  }

  private static @Nullable String text(Map<SheetColumn, SheetCell> cells, SheetColumn column) {
    var cell = cells.get(column);
    return cell == null ? null : cell.text();
  }

  /** The row a line of the document stands in. */
  int rowOfLine(int index) {
    return index < lineRows.size() ? lineRows.get(index) : line;
  }
}
