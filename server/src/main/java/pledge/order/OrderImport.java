package pledge.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.order.SheetProblem.Code;
import pledge.order.sheet.Sheets;
import pledge.order.sheet.UnreadableSheet;
import pledge.platform.BrandId;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.store.Shops;

/**
 * Takes the orders of a file over: read whole before the first is taken, then batch by batch, each
 * order by the rules of a single PUT. They are history: nobody is told of them.
 */
@Component
class OrderImport {

  /** What a person still reads; the count goes on. */
  private static final int PROBLEMS = 1_000;

  private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.(\\w+)");

  private static final Map<String, SheetColumn> FIELDS =
      Map.ofEntries(
          Map.entry("customer.externalId", SheetColumn.CUSTOMER_ID),
          Map.entry("customer.name", SheetColumn.CUSTOMER_NAME),
          Map.entry("customer.phone", SheetColumn.CUSTOMER_PHONE),
          Map.entry("receiver.name", SheetColumn.RECEIVER_NAME),
          Map.entry("receiver.phone", SheetColumn.RECEIVER_PHONE),
          Map.entry("receiver.region", SheetColumn.RECEIVER_REGION),
          Map.entry("receiver.street", SheetColumn.RECEIVER_STREET),
          Map.entry("goodsMinor", SheetColumn.LINE_TOTAL),
          Map.entry("discountMinor", SheetColumn.DISCOUNT),
          Map.entry("freightMinor", SheetColumn.FREIGHT),
          Map.entry("totalMinor", SheetColumn.TOTAL),
          Map.entry("unitPriceMinor", SheetColumn.UNIT_PRICE));

  private final Mirror mirror;
  private final OrderCheck check;
  private final Shops shops;
  private final Brands brands;
  private final OrderSettings settings;

  /** A file is held in memory whole: one at a time. */
  private final Semaphore place = new Semaphore(1);

  OrderImport(Mirror mirror, OrderCheck check, Shops shops, Brands brands, OrderSettings settings) {
    this.mirror = mirror;
    this.check = check;
    this.shops = shops;
    this.brands = brands;
    this.settings = settings;
  }

  /**
   * What was found and done.
   *
   * @param rows that tell of orders, the header and empty ones apart
   * @param orders found in them
   * @param sound orders nothing is wrong with
   * @param wrong all there is wrong; {@code problems} are the first of it
   * @param ignored names of columns that mean nothing here
   * @param taken how many orders were {@code created}, {@code updated}, {@code unchanged} or {@code
   *     stale}; null in a dry run
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "OrderFileResult")
  record Result(
      int rows,
      int orders,
      int sound,
      int wrong,
      List<SheetProblem> problems,
      List<String> ignored,
      @Nullable Map<String, Integer> taken) {}

  /**
   * Reads the file and takes it over.
   *
   * @param dry only looks
   * @param sound takes the sound orders of a file with problems too; otherwise nothing of it
   */
  Outcome<Result> take(BrandId brand, byte[] file, boolean dry, boolean sound, Instant now) {
    if (!place.tryAcquire()) {
      return Outcome.refused(
          Refusal.state("import-running", "another file is being taken over: try again soon"));
    }
    try {
      return read(brand, file, dry, sound, now);
    } finally {
      place.release();
    }
  }

  private Outcome<Result> read(
      BrandId brand, byte[] file, boolean dry, boolean sound, Instant now) {
    var problems = new ArrayList<SheetProblem>();
    var orders = new SheetOrders(brands.get(brand).zone(), settings.fileCellCharacters(), problems);
    try {
      Sheets.read(
          file,
          new Sheets.Limits(
              settings.fileRows() + 1,
              settings.fileColumns(),
              settings.fileCellCharacters(),
              settings.fileUnpackedBytes()),
          orders::row);
    } catch (UnreadableSheet e) {
      return unreadable(e.reason().name().toLowerCase(Locale.ROOT));
    }
    if (!orders.known()) {
      return unreadable("no_orders");
    }
    var found = orders.readable() ? documents(orders, brand, now) : List.<OrderDocument>of();
    problems.sort(Comparator.comparingInt(SheetProblem::line));
    var result = result(orders, found, problems, null);
    if (dry) {
      return Outcome.done(result);
    }
    if (!orders.readable() || (!problems.isEmpty() && !sound)) {
      return Outcome.refused(
          new Refusal(
              "file-has-problems",
              null,
              "something is wrong in this file: nothing was taken",
              List.of(),
              Map.of("wrong", problems.size())));
    }
    return Outcome.done(result(orders, found, problems, take(brand, found, now)));
  }

  private static Outcome<Result> unreadable(String reason) {
    return Outcome.refused(
        new Refusal(
            "unreadable-file",
            null,
            "this file can't be read",
            List.of(),
            Map.of("reason", reason)));
  }

  private static Result result(
      SheetOrders orders,
      List<OrderDocument> found,
      List<SheetProblem> problems,
      @Nullable Map<String, Integer> taken) {
    return new Result(
        orders.rows(),
        orders.orders().size(),
        found.size(),
        problems.size(),
        List.copyOf(problems.subList(0, Math.min(PROBLEMS, problems.size()))),
        orders.ignored(),
        taken);
  }

  private List<OrderDocument> documents(SheetOrders orders, BrandId brand, Instant now) {
    var codes = shops.codes(brand).keySet();
    var sound = new ArrayList<OrderDocument>();
    for (var order : orders.orders()) {
      order.document().filter(document -> sound(order, document, codes, now)).ifPresent(sound::add);
    }
    return sound;
  }

  private boolean sound(SheetOrder order, OrderDocument document, Set<String> codes, Instant now) {
    var violations = check.check(document, codes, now);
    violations.forEach(violation -> problem(order, violation));
    return violations.isEmpty();
  }

  private static void problem(SheetOrder order, OrderCheck.Violation violation) {
    Matcher line = LINE.matcher(violation.field());
    boolean ofLine = line.matches();
    var field = ofLine ? line.group(2) : violation.field();
    var column = FIELDS.getOrDefault(field, SheetColumn.of(field).orElse(null));
    var code = violation.field().equals("shop") ? Code.NO_SUCH_SHOP : Code.INVALID;
    int row = ofLine ? order.rowOfLine(Integer.parseInt(line.group(1))) : order.line();
    order.problem(row, column, code, violation.reason());
  }

  private Map<String, Integer> take(BrandId brand, List<OrderDocument> found, Instant now) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var taken : Taken.values()) {
      counts.put(taken.name().toLowerCase(Locale.ROOT), 0);
    }
    for (int from = 0; from < found.size(); from += settings.bulkBatch()) {
      var batch = found.subList(from, Math.min(from + settings.bulkBatch(), found.size()));
      mirror
          .take(brand, batch, true, now)
          .values()
          .forEach(taken -> counts.merge(taken.name().toLowerCase(Locale.ROOT), 1, Integer::sum));
    }
    return counts;
  }
}
