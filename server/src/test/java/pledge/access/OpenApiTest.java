package pledge.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /openapi.json} says everything another system must know, and what it shows is true. */
@PledgeTest
class OpenApiTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  @Autowired TestApi api;
  @Autowired JsonMapper json;

  private final SoftAssertions failures = new SoftAssertions();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> known = new HashMap<>();

  @Test
  void everyOperationHasASummaryItsErrorsAndExamplesThatFitTheirSchemas() {
    var description = api.anonymous().get("/openapi.json").ok();
    int operations = 0;
    for (var path : description.path("paths").properties()) {
      for (var entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations++;
          check(description, entry.getKey() + " " + path.getKey(), entry.getValue());
        }
      }
    }
    failures.assertAll();
    assertThat(operations).isGreaterThan(50);
  }

  private void check(JsonNode description, String name, JsonNode operation) {
    failures.assertThat(operation.path("summary").asString("")).as(name + " summary").isNotBlank();
    for (var parameter : operation.path("parameters")) {
      fits(description, name + " " + parameter.path("name").asString(), parameter);
    }
    for (var media : operation.path("requestBody").path("content")) {
      fits(description, name + " request", media);
    }
    boolean success = false;
    for (var response : operation.path("responses").properties()) {
      var as = name + " " + response.getKey();
      failures.assertThat(response.getValue().path("description").asString("")).as(as).isNotBlank();
      success |= response.getKey().startsWith("2");
      for (var media : response.getValue().path("content")) {
        fits(description, as, media);
      }
    }
    failures.assertThat(success).as(name + " says what a success is").isTrue();
    failures
        .assertThat(operation.path("responses").path("default").isMissingNode())
        .as(name + " says what an error is")
        .isFalse();
  }

  private void fits(JsonNode description, String what, JsonNode holder) {
    var schema = holder.path("schema");
    var example = holder.path("example");
    if (schema.isMissingNode()) {
      return;
    }
    failures.assertThat(example.isMissingNode()).as(what + " has an example").isFalse();
    if (example.isMissingNode()) {
      return;
    }
    var errors = schema(description, schema).validate(example.toString(), InputFormat.JSON);
    failures.assertThat(errors).as(what + " " + example).isEmpty();
  }

  /** The schema with the components it leads to. */
  private Schema schema(JsonNode description, JsonNode schema) {
    return known.computeIfAbsent(
        schema.toString(),
        text -> {
          var schemas = json.createObjectNode();
          collect(description.path("components").path("schemas"), schema, schemas);
          var whole = (ObjectNode) json.readTree(text);
          whole.set("components", json.createObjectNode().set("schemas", schemas));
          return registry.getSchema(whole.toString(), InputFormat.JSON);
        });
  }

  private static void collect(JsonNode all, JsonNode schema, ObjectNode found) {
    var reference = schema.path("$ref").asString("");
    var name = reference.substring(reference.lastIndexOf('/') + 1);
    if (!name.isEmpty() && !found.has(name)) {
      found.set(name, all.path(name));
      collect(all, all.path(name), found);
    }
    schema.forEach(child -> collect(all, child, found));
  }
}
