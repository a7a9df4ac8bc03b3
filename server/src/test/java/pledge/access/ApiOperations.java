package pledge.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pledge.testing.TestApi;
import pledge.testing.TestPeople;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every operation of {@code /openapi.json}, with what is needed to call it. */
final class ApiOperations {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  /** Values that patterns of our fields take; the first that matches is sent. */
  private static final List<String> WORDS =
      List.of(
          "abc",
          "zh-CN",
          "front",
          "#2f855a",
          "https://a.example",
          "PT30S",
          "2031-01-01",
          "2031-01-01T00:00:00Z",
          "12:00",
          "1234",
          "19900000000",
          "a@example.com",
          "conversation:00000000-0000-7000-8000-000000000000",
          "agent");

  /** Who may call. */
  record Rule(boolean anyone, boolean anyStaff, Set<String> roles, boolean visitor, String scope) {

    boolean staff(Role role) {
      return anyone || anyStaff || roles.contains(role.name().toLowerCase(Locale.ROOT));
    }
  }

  /** A parameter in the path or the query. */
  record Parameter(String name, boolean inPath, boolean required, JsonNode schema) {}

  record Operation(
      String method,
      String path,
      @Nullable Rule rule,
      List<Parameter> parameters,
      @Nullable String bodyType,
      @Nullable JsonNode body) {

    @Override
    public String toString() {
      return method + " " + path;
    }

    boolean takesJson() {
      return bodyType != null && bodyType.equals("application/json");
    }
  }

  private final JsonNode description;

  ApiOperations(TestApi api) {
    this.description = api.anonymous().get("/openapi.json").ok();
  }

  List<Operation> all() {
    var operations = new ArrayList<Operation>();
    for (var path : description.path("paths").properties()) {
      for (var entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(operation(entry.getKey(), path.getKey(), entry.getValue()));
        }
      }
    }
    return operations;
  }

  /** The reading operations whose answer holds any of these schemas, however deep. */
  List<String> answering(List<String> schemas) {
    var found = new ArrayList<String>();
    for (var path : description.path("paths").properties()) {
      var answer = path.getValue().path("get").path("responses").path("200");
      if (holds(answer, schemas, new TreeSet<>())) {
        found.add("GET " + path.getKey());
      }
    }
    return found;
  }

  private boolean holds(JsonNode node, List<String> schemas, Set<String> seen) {
    var reference = node.path("$ref").asString("");
    if (!reference.isEmpty()) {
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      return schemas.contains(name) || seen.add(name) && holds(resolved(node), schemas, seen);
    }
    for (var child : node) {
      if (holds(child, schemas, seen)) {
        return true;
      }
    }
    return false;
  }

  private Operation operation(String method, String path, JsonNode node) {
    var parameters = new ArrayList<Parameter>();
    for (var parameter : node.path("parameters")) {
      var where = parameter.path("in").asString();
      if (where.equals("path") || where.equals("query")) {
        parameters.add(
            new Parameter(
                parameter.path("name").asString(),
                where.equals("path"),
                parameter.path("required").asBoolean(false),
                resolved(parameter.path("schema"))));
      }
    }
    String bodyType = null;
    JsonNode body = null;
    for (var content : node.path("requestBody").path("content").properties()) {
      if (bodyType == null || content.getKey().equals("application/json")) {
        bodyType = content.getKey();
        body = resolved(content.getValue().path("schema"));
      }
    }
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        rule(node.path("x-allowed")),
        parameters,
        bodyType,
        body);
  }

  private static @Nullable Rule rule(JsonNode node) {
    if (!node.isObject()) {
      return null;
    }
    var roles = new TreeSet<String>();
    node.path("staff").forEach(role -> roles.add(role.asString()));
    return new Rule(
        node.path("anyone").asBoolean(),
        node.path("anyStaff").asBoolean(),
        roles,
        node.path("visitor").asBoolean(),
        node.path("scope").asString());
  }

  /** The schema itself where a reference to it stands. */
  JsonNode resolved(JsonNode schema) {
    var reference = schema.path("$ref").asString("");
    return reference.isEmpty()
        ? schema
        : resolved(description.at(reference.substring(reference.indexOf('#') + 1)));
  }

  /** Path and query with these values; what isn't given gets a plain one where it must be there. */
  String url(Operation operation, Map<String, String> given) {
    var path = operation.path();
    var query = new StringBuilder();
    for (var parameter : operation.parameters()) {
      var value = given.get(parameter.name());
      if (value == null && (parameter.inPath() || parameter.required())) {
        value = sample(parameter.schema(), 0).asString();
      }
      if (value == null) {
        continue;
      }
      if (parameter.inPath()) {
        path = path.replace("{" + parameter.name() + "}", value);
      } else {
        query
            .append(query.isEmpty() ? "?" : "&")
            .append(parameter.name())
            .append('=')
            .append(value);
      }
    }
    return path + query;
  }

  /** A value the schema describes, every property given. */
  JsonNode sample(JsonNode given, int depth) {
    var schema = resolved(given);
    var choices = schema.path("enum");
    if (!choices.isEmpty()) {
      return choices.get(0);
    }
    return switch (type(schema)) {
      case "object" -> {
        var object = JSON.objectNode();
        if (depth < 6) {
          for (var property : schema.path("properties").properties()) {
            object.set(property.getKey(), sample(property.getValue(), depth + 1));
          }
        }
        yield object;
      }
      case "array" -> {
        var array = JSON.arrayNode();
        if (depth < 6) {
          array.add(sample(schema.path("items"), depth + 1));
        }
        yield array;
      }
      case "integer", "number" -> JSON.numberNode(Math.max(1, schema.path("minimum").asLong(1)));
      case "boolean" -> JSON.booleanNode(false);
      default -> JSON.stringNode(text(schema));
    };
  }

  private static String text(JsonNode schema) {
    switch (schema.path("format").asString("")) {
      case "uuid" -> {
        return UUID.randomUUID().toString();
      }
      case "date-time" -> {
        return "2031-01-01T00:00:00Z";
      }
      case "date" -> {
        return "2031-01-01";
      }
      default -> {
        var pattern = schema.path("pattern").asString("");
        return pattern.isEmpty()
            ? WORDS.getFirst()
            : WORDS.stream()
                .filter(word -> Pattern.matches(pattern, word))
                .findFirst()
                .orElse(WORDS.getFirst());
      }
    }
  }

  static String type(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray()) {
      for (var one : type) {
        if (!one.asString().equals("null")) {
          return one.asString();
        }
      }
    }
    return type.asString("");
  }

  /** Somebody of the brand for such tests who may call it. */
  TestApi.Client somebodyAllowed(TestApi api, Operation operation) {
    var rule = operation.rule();
    if (rule == null || rule.anyone()) {
      return api.anonymous();
    }
    for (var role : Role.values()) {
      if (rule.staff(role)) {
        return api.as("walk." + TestPeople.LOGINS.get(role));
      }
    }
    return rule.visitor()
        ? api.visitor(TestPeople.WALK.value())
        : api.machine(TestPeople.WALK, rule.scope());
  }
}
