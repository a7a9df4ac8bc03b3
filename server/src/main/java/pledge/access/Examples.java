package pledge.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives every request, answer and parameter of the description an example. It is put together from
 * the schema itself, so it always fits it, with values a shop would have: {@code
 * openapi/examples.json} holds them by {@code Schema.property}, by {@code property}, and whole
 * bodies by operation where a schema says too little. A new endpoint has its example by itself.
 */
final class Examples {

  private static final String FILE = "openapi/examples.json";

  private static final int DEEPEST = 8;
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  /** Plain values of the formats and patterns there are; the first that fits is taken. */
  private static final List<String> PLAIN =
      List.of(
          "abc",
          "zh-CN",
          "front",
          "#2f855a",
          "PT30S",
          "2026-11-18",
          "09:00",
          "1234",
          "HT20261118001");

  /** A pattern that is a list of words. */
  private static final Pattern CHOICE = Pattern.compile("[a-z_-]+(\\|[a-z_-]+)+");

  private final Map<String, Object> values;
  private final Map<String, Object> bodies;
  private final OpenAPI api;

  private Examples(OpenAPI api, Map<String, Map<String, Object>> file) {
    this.api = api;
    this.values = file.getOrDefault("values", Map.of());
    this.bodies = file.getOrDefault("bodies", Map.of());
  }

  static void addTo(OpenAPI api, JsonMapper json) {
    var examples = new Examples(api, read(json));
    api.getPaths()
        .forEach((path, item) ->
            item.readOperationsMap().forEach((method, operation) -> examples.describe(operation)));
  }

  private static Map<String, Map<String, Object>> read(JsonMapper json) {
    try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
      return json.readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void describe(Operation operation) {
    var id = String.valueOf(operation.getOperationId());
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(this::describe);
    }
    if (operation.getRequestBody() != null) {
      describe(operation.getRequestBody().getContent(), id + ".request");
    }
    operation
        .getResponses()
        .forEach((status, response) -> describe(response.getContent(), id + "." + status));
  }

  private void describe(Parameter parameter) {
    if (parameter.getExample() == null && parameter.getSchema() != null) {
      parameter.setExample(example(parameter.getSchema(), "", parameter.getName(), 0));
    }
  }

  private void describe(@Nullable Content content, String key) {
    if (content == null) {
      return;
    }
    content.forEach((type, media) -> {
      if (media.getExample() != null || media.getSchema() == null) {
        return;
      }
      var given = bodies.get(key);
      if (given != null) {
        media.setExample(given);
      } else if (type.equals(PROBLEM)) {
        media.setExample(problem(key.substring(key.lastIndexOf('.') + 1)));
      } else {
        media.setExample(example(media.getSchema(), "", type.equals(JSON) ? "" : "file", 0));
      }
    });
  }

  /** A problem as this status has it. */
  private Object problem(String status) {
    return Objects.requireNonNull(
        values.getOrDefault("problem." + status, values.get("problem.default")));
  }

  private @Nullable Object example(Schema<?> schema, String owner, String name, int depth) {
    var reference = schema.get$ref();
    if (reference != null) {
      var type = reference.substring(reference.lastIndexOf('/') + 1);
      var described = Objects.requireNonNull(api.getComponents().getSchemas().get(type), type);
      return example(described, type, name, depth);
    }
    if (schema.getExample() != null) {
      return schema.getExample();
    }
    if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
      return schema.getEnum().getFirst();
    }
    if (schema.getConst() != null) {
      return schema.getConst();
    }
    var choices = schema.getAnyOf() != null ? schema.getAnyOf() : schema.getOneOf();
    if (choices != null && !choices.isEmpty()) {
      return example(choices.getFirst(), owner, name, depth);
    }
    return switch (type(schema)) {
      case "object" -> object(schema, owner, depth);
      case "array" -> array(schema, owner, name, depth);
      case "boolean" -> known(owner, name) instanceof Boolean bool ? bool : Boolean.TRUE;
      case "integer" -> number(schema, known(owner, name)).longValue();
      case "number" -> number(schema, known(owner, name));
      default -> text(schema, known(owner, name), name);
    };
  }

  private SequencedMap<String, Object> object(Schema<?> schema, String owner, int depth) {
    var object = new LinkedHashMap<String, Object>();
    if (schema.getProperties() != null && depth < DEEPEST) {
      schema
          .getProperties()
          .forEach((name, property) -> {
            var value = example(property, owner(property, owner), name, depth + 1);
            if (value != null) {
              object.put(name, value);
            }
          });
    }
    return object;
  }

  private static String owner(Schema<?> property, String owner) {
    return property.get$ref() == null ? owner : "";
  }

  private Object array(Schema<?> schema, String owner, String name, int depth) {
    if (known(owner, name) instanceof List<?> list
        && (list.isEmpty() || (schema.getItems() != null && words(schema.getItems())))) {
      return list;
    }
    if (depth >= DEEPEST || schema.getItems() == null) {
      return List.of();
    }
    var item = example(schema.getItems(), owner, name, depth + 1);
    int least = Objects.requireNonNullElse(schema.getMinItems(), 1);
    return item == null ? List.of() : Collections.nCopies(Math.max(1, least), item);
  }

  private boolean words(Schema<?> items) {
    return type(items).equals("string") && items.getEnum() == null;
  }

  /** What a shop would have there, by the schema's name or by the property's alone. */
  private @Nullable Object known(String owner, String name) {
    return values.getOrDefault(owner + "." + name, values.get(name));
  }

  private static BigDecimal number(Schema<?> schema, @Nullable Object known) {
    var value = known instanceof Number given ? new BigDecimal(given.toString()) : BigDecimal.ONE;
    if (schema.getMinimum() != null) {
      value = value.max(schema.getMinimum());
    }
    return schema.getMaximum() == null ? value : value.min(schema.getMaximum());
  }

  private static String text(Schema<?> schema, @Nullable Object known, String name) {
    if (known instanceof String given && fits(given, schema)) {
      return given;
    }
    if (schema.getPattern() != null && CHOICE.matcher(schema.getPattern()).matches()) {
      return schema.getPattern().substring(0, schema.getPattern().indexOf('|'));
    }
    return switch (String.valueOf(schema.getFormat())) {
      case "uuid" -> "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d";
      case "date-time" -> "2026-11-18T02:00:00Z";
      case "date" -> "2026-11-18";
      case "uri" -> "https://shop.example";
      case "byte", "binary" -> "";
      default ->
          PLAIN.stream()
              .filter(word -> schema.getPattern() != null && fits(word, schema))
              .findFirst()
              .orElse(name);
    };
  }

  private static boolean fits(String text, Schema<?> schema) {
    return (schema.getPattern() == null
            || Pattern.compile(schema.getPattern()).matcher(text).find())
        && (schema.getMaxLength() == null || text.length() <= schema.getMaxLength())
        && (schema.getMinLength() == null || text.length() >= schema.getMinLength())
        && (!"uuid".equals(schema.getFormat()) || text.length() == 36)
        && (!"date-time".equals(schema.getFormat()) || text.contains("T"));
  }

  private static String type(Schema<?> schema) {
    if (schema.getTypes() != null) {
      return schema.getTypes().stream()
          .filter(type -> !type.equals("null"))
          .findFirst()
          .orElse("string");
    }
    return schema.getType() == null
        ? schema.getProperties() == null ? "" : "object"
        : schema.getType();
  }
}
