package pledge.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import pledge.order.OrderCheck.Violation;
import pledge.platform.BrandId;
import pledge.platform.InputSize;
import pledge.platform.TooLarge;
import pledge.store.Shops;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes many documents, one a line, batch by batch: what was taken stays taken, a bad line hurts no
 * other, repeating the whole is harmless.
 */
@Component
class BulkIntake {

  private final Mirror mirror;
  private final OrderCheck check;
  private final Shops shops;
  private final JsonMapper json;
  private final OrderSettings settings;

  BulkIntake(
      Mirror mirror, OrderCheck check, Shops shops, JsonMapper json, OrderSettings settings) {
    this.mirror = mirror;
    this.check = check;
    this.shops = shops;
    this.json = json;
    this.settings = settings;
  }

  /**
   * What became of a line.
   *
   * @param line counted from 1, empty lines too
   * @param number the order's, when the line could be read
   * @param result {@code created}, {@code updated}, {@code unchanged}, {@code stale}, {@code bad},
   *     or {@code stopped}: this line and all behind it were not taken
   * @param violations what is wrong with a bad line
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(name = "OrderLineResult")
  record LineResult(int line, @Nullable String number, String result, List<Violation> violations) {

    static LineResult bad(int line, @Nullable String number, String field, String reason) {
      return new LineResult(line, number, "bad", List.of(new Violation(field, reason)));
    }

    static LineResult stopped(int line, String reason) {
      return new LineResult(line, null, "stopped", List.of(new Violation("", reason)));
    }
  }

  /** The results in the order of the lines. */
  List<LineResult> take(BrandId brand, InputStream in, Instant now) throws IOException {
    var lines = new OrderLines(in, settings.bulkLineBytes());
    var codes = shops.codes(brand).keySet();
    var results = new ArrayList<LineResult>();
    var batch = new Batch(brand, now, results);
    int last = 0;
    try {
      for (var line = lines.next(); line != null; line = lines.next()) {
        last = line.number();
        if (results.size() + batch.size() >= settings.bulkLines()) {
          batch.flush();
          results.add(
              LineResult.stopped(
                  line.number(), "at most " + settings.bulkLines() + " lines are taken at once"));
          return results;
        }
        read(line, codes, batch, now);
      }
      batch.flush();
    } catch (TooLarge e) {
      batch.flush();
      results.add(LineResult.stopped(last + 1, String.valueOf(e.getMessage())));
    }
    return results;
  }

  private void read(OrderLines.Line line, Set<String> codes, Batch batch, Instant now) {
    var bytes = line.bytes();
    if (bytes == null) {
      batch.bad(
          LineResult.bad(
              line.number(), null, "", "is longer than " + settings.bulkLineBytes() + " bytes"));
      return;
    }
    OrderDocument document;
    try {
      document = json.readValue(bytes, OrderDocument.class);
    } catch (JacksonException e) {
      batch.bad(LineResult.bad(line.number(), null, path(e), "is not the JSON of an order"));
      return;
    }
    if (document == null) {
      batch.bad(LineResult.bad(line.number(), null, "", "is not the JSON of an order"));
      return;
    }
    if (InputSize.tooLarge(document)) {
      batch.bad(LineResult.bad(line.number(), document.number(), "lines", "are too many"));
      return;
    }
    var violations = check.check(document, codes, now);
    if (!violations.isEmpty()) {
      batch.bad(new LineResult(line.number(), document.number(), "bad", violations));
      return;
    }
    batch.add(line.number(), document);
  }

  /** Where in the line the reader stumbled, without the text it stumbled over. */
  private static String path(JacksonException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      var property = step.getPropertyName();
      if (property == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(property);
      }
    }
    return path.length() > 200 ? path.substring(0, 200) : path.toString();
  }

  private final class Batch {

    private final BrandId brand;
    private final Instant now;
    private final List<LineResult> results;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final List<LineResult> bad = new ArrayList<>();

    private record Waiting(int line, OrderDocument document) {}

    Batch(BrandId brand, Instant now, List<LineResult> results) {
      this.brand = brand;
      this.now = now;
      this.results = results;
    }

    int size() {
      return waiting.size() + bad.size();
    }

    void bad(LineResult result) {
      bad.add(result);
    }

    void add(int line, OrderDocument document) {
      var number = Objects.requireNonNull(document.number());
      if (waiting.containsKey(number) || waiting.size() >= settings.bulkBatch()) {
        flush();
      }
      waiting.put(number, new Waiting(line, document));
    }

    /** In one transaction; should that fail, line by line, so that the culprit stands alone. */
    void flush() {
      var taken = new ArrayList<>(bad);
      if (!waiting.isEmpty()) {
        var documents = waiting.values().stream().map(Waiting::document).toList();
        try {
          var results = mirror.take(brand, documents, now);
          waiting.forEach((number, w) -> taken.add(result(w, results.get(number))));
        } catch (DataAccessException e) {
          waiting.values().forEach(w -> taken.add(alone(w)));
        }
      }
      taken.sort(Comparator.comparingInt(LineResult::line));
      results.addAll(taken);
      waiting.clear();
      bad.clear();
    }

    private LineResult alone(Waiting w) {
      try {
        var number = Objects.requireNonNull(w.document().number());
        return result(w, mirror.take(brand, List.of(w.document()), now).get(number));
      } catch (DataIntegrityViolationException e) {
        return LineResult.bad(w.line(), w.document().number(), "", "can't be stored");
      }
    }

    private static LineResult result(Waiting w, @Nullable Taken taken) {
      return new LineResult(
          w.line(),
          w.document().number(),
          Objects.requireNonNull(taken).name().toLowerCase(Locale.ROOT),
          List.of());
    }
  }
}
