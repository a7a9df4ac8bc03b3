package pledge.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation is given what nobody should send, by somebody who may call it: the answer is a
 * 4xx problem+json, never a 500, and nothing is written.
 */
@PledgeTest
class HostileInputTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SQL = "Robert'); drop table access.staff; --";
  private static final String HTML = "<img src=x onerror=alert(1)>\"'<script>alert(1)</script>";
  private static final int TEN_MIB = 10 * 1024 * 1024;

  private static final String TRAIL = "access.audit";
  private static final String LINES = "application/x-ndjson";

  /** How the program runs by itself, whoever calls. */
  private static final String BY_ITSELF =
      "(platform|live)[.].*|knowledge[.]sentence|search[.].*|(conversation|ticket)[.]search_due";

  @Autowired TestApi api;
  @Autowired AccessForTests access;
  @Autowired JdbcClient jdbc;

  private final SoftAssertions failures = new SoftAssertions();
  private int calls;
  private int answered;

  @Test
  // guarantee 10
  void whatNobodyShouldSendIsRefusedWhole() {
    var operations = new ApiOperations(api);
    everybodyHasLeft();
    for (var operation : operations.all()) {
      var caller = operations.somebodyAllowed(api, operation);
      caller.get("/api/me");
      var before = rows();
      answered = 0;
      bodies(operations, operation, caller);
      parameters(operations, operation, caller);
      var after = rows();
      // The trail notes what was answered, such as a bulk whose lines were all refused; never what
      // was refused.
      failures
          .assertThat(trail(after) - trail(before))
          .as(operation + " in the trail, of which the newest are " + newest())
          .isBetween(0L, (long) answered);
      failures.assertThat(after).as(operation + " wrote").isEqualTo(before);
    }
    contentStaysContent(operations);
    failures.assertAll();
    System.out.println(
        "hostile walk: " + operations.all().size() + " operations, " + calls + " calls");
  }

  private void bodies(
      ApiOperations operations, ApiOperations.Operation operation, TestApi.Client caller) {
    var schema = operation.body();
    if (schema == null) {
      return;
    }
    var url = operations.url(operation, Map.of());
    if (!operation.takesJson()) {
      refused(operation, caller, url, "ten MiB", filled('x'), null);
      refused(
          operation,
          caller,
          url,
          "broken UTF-8",
          "\u00c3\u0028\u00ff\u00fe".getBytes(ISO_8859_1),
          null);
      return;
    }
    var good = operations.sample(schema, 0);
    var bad = new LinkedHashMap<String, byte[]>();
    bad.put("nothing", new byte[0]);
    bad.put("cut off", "{\"a\": [1, ".getBytes(UTF_8));
    bad.put("no JSON", "hello".getBytes(UTF_8));
    bad.put("nested deeply", "[".repeat(20_000).getBytes(UTF_8));
    bad.put("null", "null".getBytes(UTF_8));
    bad.put("a number", "12".getBytes(UTF_8));
    bad.put("a text", "\"text\"".getBytes(UTF_8));
    bad.put("another shape", (good.isArray() ? "{}" : "[]").getBytes(UTF_8));
    bad.put("ten MiB", filled('['));
    bad.put("ten MiB of blanks", filled(' '));
    bad.put("broken UTF-8", "{\"a\": \"\u00c3\u0028\u00ff\u00fe\"}".getBytes(ISO_8859_1));
    bad.forEach((what, body) -> refused(operation, caller, url, what, body, null));
    if (good instanceof ObjectNode object) {
      fields(operations, schema, object)
          .forEach((what, node) -> refused(operation, caller, url, what, written(node), null));
    }
  }

  /** Half a character can't be written in UTF-8; JSON has an escape for it. */
  private static byte[] written(JsonNode node) {
    return node.toString().replace("\ud800", "\\ud800").getBytes(UTF_8);
  }

  /** A good body with one field made bad at a time. */
  private static Map<String, JsonNode> fields(
      ApiOperations operations, JsonNode schema, ObjectNode good) {
    var bad = new LinkedHashMap<String, JsonNode>();
    for (var property : schema.path("properties").properties()) {
      var name = property.getKey();
      var field = operations.resolved(property.getValue());
      var type = ApiOperations.type(field);
      if (!type.isEmpty()) {
        JsonNode wrong =
            type.equals("object") ? JSON.stringNode("x") : JSON.objectNode().put("x", 1);
        bad.put(name + " of the wrong type", with(good, name, wrong));
      }
      switch (type) {
        case "string" -> {
          bad.put(name + " of a MiB", with(good, name, JSON.stringNode("长".repeat(350_000))));
          bad.put(name + " with NUL", with(good, name, JSON.stringNode("a\u0000b")));
          bad.put(name + " with half a character", with(good, name, JSON.stringNode("a\ud800b")));
          if (field.path("format").asString("").equals("uuid")) {
            bad.put(name + " no uuid", with(good, name, JSON.stringNode(SQL)));
          } else if (field.path("format").asString("").startsWith("date")) {
            bad.put(name + " no date", with(good, name, JSON.stringNode("31.12.")));
            bad.put(
                name + " far away",
                with(good, name, JSON.stringNode("+999999999-01-01T00:00:00Z")));
          }
        }
        case "integer" -> {
          bad.put(
              name + " beyond", with(good, name, JSON.numberNode(new BigInteger("9".repeat(40)))));
          bad.put(name + " a fraction", with(good, name, JSON.numberNode(1.5)));
          bad.put(name + " a text", with(good, name, JSON.stringNode("one")));
        }
        case "array" -> {
          var many = JSON.arrayNode();
          for (int i = 0; i < 20_000; i++) {
            many.add(JSON.nullNode());
          }
          bad.put(name + " of nulls", with(good, name, many));
          var wrong = JSON.arrayNode();
          wrong.add(JSON.arrayNode().add(JSON.objectNode()));
          bad.put(name + " of arrays", with(good, name, wrong));
        }
        default -> {}
      }
    }
    return bad;
  }

  private static JsonNode with(ObjectNode good, String name, JsonNode value) {
    var changed = good.deepCopy();
    changed.set(name, value);
    return changed;
  }

  private void parameters(
      ApiOperations operations, ApiOperations.Operation operation, TestApi.Client caller) {
    byte[] body =
        operation.body() == null
            ? null
            : operations.sample(operation.body(), 0).toString().getBytes(UTF_8);
    for (var parameter : operation.parameters()) {
      var type = ApiOperations.type(parameter.schema());
      var bad = new ArrayList<String>(List.of("%00", "a%00b", "%FF%FE", "%C3%28"));
      if (parameter.inPath() || parameter.schema().path("format").asString("").equals("uuid")) {
        bad.add("not-an-id");
        bad.add(encoded(SQL));
        bad.add(encoded(HTML));
      }
      if (type.equals("integer")) {
        bad.addAll(List.of("x", "-1", "99999999999999999999", "1.5", encoded(SQL)));
      }
      if (parameter.name().equals("limit")) {
        bad.addAll(List.of("0", "201", "1000000"));
      }
      if (parameter.schema().path("format").asString("").startsWith("date")) {
        bad.addAll(List.of("yesterday", "2026-13-45", encoded("+999999999-01-01T00:00:00Z")));
      }
      for (var value : bad) {
        if (parameter.inPath() && type.equals("string") && couldBeAKey(parameter, value)) {
          continue;
        }
        refused(
            operation,
            caller,
            operations.url(operation, Map.of(parameter.name(), value)),
            parameter.name() + "=" + value,
            body,
            null);
      }
      // long but well-formed: refused or found nothing, never a fault
      harmless(
          operation,
          caller,
          operations.url(operation, Map.of(parameter.name(), "x".repeat(6_000))),
          body);
    }
  }

  /**
   * An order's number may look like anything; what isn't stored is 404 by GET and refused by PUT.
   */
  private static boolean couldBeAKey(ApiOperations.Parameter parameter, String value) {
    return !parameter.schema().path("format").asString("").equals("uuid")
        && value.equals("not-an-id");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** Words that look like statements or mark-up are taken as words wherever words are taken. */
  private void contentStaysContent(ApiOperations operations) {
    for (var operation : operations.all()) {
      var caller = operations.somebodyAllowed(api, operation);
      access.forgetRates();
      for (var text :
          List.of(
              SQL, HTML, "${7*7} #{7*7} {{7*7}} ../../etc/passwd %s %n", "𠀀👩‍👩‍👧‍👦\u202e")) {
        for (var parameter : operation.parameters()) {
          harmless(
              operation,
              caller,
              operations.url(operation, Map.of(parameter.name(), encoded(text))),
              null);
        }
        var schema = operation.body();
        if (schema == null || !operation.takesJson()) {
          continue;
        }
        if (operations.sample(schema, 0) instanceof ObjectNode good) {
          for (var property : schema.path("properties").properties()) {
            if (ApiOperations.type(operations.resolved(property.getValue())).equals("string")) {
              harmless(
                  operation,
                  caller,
                  operations.url(operation, Map.of()),
                  with(good, property.getKey(), JSON.stringNode(text)).toString().getBytes(UTF_8));
            }
          }
        }
      }
    }
    // the statement was only a text
    failures
        .assertThat(jdbc.sql("select count(*) from access.staff").query(Long.class).single())
        .isPositive();
  }

  private void refused(
      ApiOperations.Operation operation,
      TestApi.Client caller,
      String url,
      String what,
      byte @Nullable [] body,
      @Nullable String type) {
    var answer = call(operation, caller, url, body, type);
    var as = operation + " with " + what + ": " + answer;
    if (answer.status() == 200 && LINES.equals(operation.bodyType())) {
      // each line has its own answer
      failures.assertThat(answer.text()).as(as).contains("bad").doesNotContain("created");
      return;
    }
    if (answer.status() == 200 && operation.path().equals("/api/standard/check")) {
      // a check tells what it found; it publishes nothing
      failures.assertThat(answer.json().path("ok").asBoolean()).as(as).isFalse();
      return;
    }
    failures.assertThat(answer.status()).as(as).isBetween(400, 499);
    failures.assertThat(answer.code()).as(as).isNotEmpty();
  }

  private void harmless(
      ApiOperations.Operation operation,
      TestApi.Client caller,
      String url,
      byte @Nullable [] body) {
    var answer = call(operation, caller, url, body, null);
    var as = operation + " " + url.substring(0, Math.min(200, url.length())) + ": " + answer;
    failures.assertThat(answer.status()).as(as).isLessThan(500);
    if (answer.status() >= 400) {
      failures.assertThat(answer.code()).as(as).isNotEmpty();
    }
  }

  private TestApi.Answer call(
      ApiOperations.Operation operation,
      TestApi.Client caller,
      String url,
      byte @Nullable [] body,
      @Nullable String type) {
    calls++;
    access.forgetRates();
    var sent =
        type != null
            ? type
            : operation.bodyType() == null ? "application/json" : operation.bodyType();
    var answer = caller.call(operation.method(), url, body, sent);
    if (answer.status() < 400) {
      answered++;
    }
    return answer;
  }

  private List<String> newest() {
    return jdbc.sql("select action || ' ' || subject_id from access.audit order by id desc limit 8")
        .query(String.class)
        .list();
  }

  /**
   * People of other tests are there until their leases run out, by the clock on the wall; what was
   * theirs then goes back to the queues, which is no answer to anything asked here.
   */
  private void everybodyHasLeft() {
    jdbc.sql("update routing.presence set lease_until = clock_timestamp() where state <> 'off'")
        .update();
    await()
        .until(() ->
            jdbc.sql("select count(*) from routing.presence where state <> 'off'")
                    .query(Long.class)
                    .single()
                == 0);
    var last = new AtomicReference<>(rows());
    await()
        .during(Duration.ofSeconds(1))
        .until(() -> {
          var now = rows();
          return now.equals(last.getAndSet(now));
        });
  }

  /** Takes the trail out of the rows. */
  private static long trail(Map<String, Long> rows) {
    return Objects.requireNonNull(rows.remove(TRAIL));
  }

  private static byte[] filled(char sign) {
    var bytes = new byte[TEN_MIB];
    Arrays.fill(bytes, (byte) sign);
    return bytes;
  }

  /** How many rows each table of the program holds. */
  private Map<String, Long> rows() {
    var tables =
        jdbc.sql(
                """
                select format('%I.%I', schemaname, tablename)
                from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') and schemaname || '.' || tablename !~ :byItself
                order by 1
                """)
            .param("byItself", "^(" + BY_ITSELF + ")$")
            .query(String.class)
            .list();
    var counts = new ArrayList<String>();
    tables.forEach(
        table -> counts.add("select '" + table + "' as name, count(*) as rows from " + table));
    var rows = new LinkedHashMap<String, Long>();
    jdbc.sql(String.join(" union all ", counts))
        .query((row, index) -> rows.put(row.getString("name"), row.getLong("rows")))
        .list();
    return rows;
  }
}
