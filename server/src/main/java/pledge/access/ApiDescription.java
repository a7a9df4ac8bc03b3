package pledge.access;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /openapi.json}: what the API is, how to sign in, and for each operation who may call it
 * ({@code x-allowed}, taken from {@link Allowed}) and which problems it answers with.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String COOKIE = "staff";
  private static final String VISITOR = "visitor";
  private static final String KEY = "machine";

  /** The records behind the schemas' names. */
  private final Map<String, Class<?>> described = new ConcurrentHashMap<>();

  ApiDescription() {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            Actor.class, StaffMember.class, Visitor.class, Machine.class, Nobody.class);
  }

  @Bean
  OpenAPI api() {
    return new OpenAPI()
        .servers(List.of(new Server().url("/")))
        .info(
            new Info()
                .title("Pledge")
                .version("1")
                .description(
                    "Lists page by key: `after` and `limit` (default 50, at most 200), answered as"
                        + " `items` and `next`. Instants are ISO-8601 in UTC. Errors are"
                        + " problem+json with a stable `code`; a refusal the service standard asks"
                        + " for is 409 with its `clause`. Staff send the cookie XSRF-TOKEN's value"
                        + " as X-XSRF-TOKEN with every call but GET."))
        .components(
            new Components()
                .addSchemas("Problem", problem())
                .addSecuritySchemes(
                    COOKIE,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name(ActorFilter.COOKIE)
                        .description("staff: POST /api/sign-in sets it"))
                .addSecuritySchemes(
                    VISITOR,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("visitors: a token v.… from POST /api/chat/session"))
                .addSecuritySchemes(
                    KEY,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("machines: an API key pk_… with the scope")));
  }

  private static Schema<?> problem() {
    var text = new Schema<String>().types(Set.of("string"));
    return new Schema<>()
        .types(Set.of("object"))
        .description("RFC 9457")
        .addProperty("type", text)
        .addProperty("title", text)
        .addProperty("status", new Schema<Integer>().types(Set.of("integer")))
        .addProperty("detail", text)
        .addProperty("code", text)
        .addProperty("clause", text)
        .addProperty("alternatives", new Schema<>().types(Set.of("array")).items(text))
        .addProperty(
            "violations",
            new Schema<>()
                .types(Set.of("array"))
                .items(
                    new Schema<>()
                        .types(Set.of("object"))
                        .addProperty("field", text)
                        .addProperty("reason", text)));
  }

  /**
   * Each room calls its records what they are there, so many are a Page or a Wish: here they carry
   * their endpoint's name before their own.
   */
  @Bean
  ModelResolver names(ObjectMapperProvider mappers) {
    var names =
        new TypeNameResolver() {
          @Override
          protected String nameForClass(Class<?> type, Set<Options> options) {
            var name = super.nameForClass(type, options);
            described.put(name, type);
            return name;
          }

          @Override
          protected String nameForGenericType(JavaType type, Set<Options> options) {
            var name = super.nameForGenericType(type, options);
            described.put(name, type.getRawClass());
            return name;
          }

          @Override
          protected String getNameOfClass(Class<?> type) {
            var outer = type.getEnclosingClass();
            return outer == null
                ? type.getSimpleName()
                : EndpointName.of(outer) + type.getSimpleName();
          }
        };
    return new ModelResolver(mappers.jsonMapper(), names) {
      @Override
      public @Nullable Schema<?> resolve(
          AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        // a name given by annotation passes the resolver of names by
        var record = _mapper.constructType(type.getType()).getRawClass();
        var given = record.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (given != null && !given.name().isEmpty()) {
          described.put(given.name(), record);
        }
        return super.resolve(type, context, next);
      }
    }.openapi31(true);
  }

  /**
   * Says of each record what is always there and what may be null, as its components say it: a
   * generated client then knows where to look twice.
   */
  @Bean
  @Order(0)
  GlobalOpenApiCustomizer nullness() {
    return api ->
        api.getComponents()
            .getSchemas()
            .forEach((name, schema) -> {
              var type = described.get(name);
              if (type != null && type.isRecord() && schema.getProperties() != null) {
                for (var component : type.getRecordComponents()) {
                  describe(schema, component);
                }
              }
            });
  }

  /** After everything else has said what the schemas are. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  GlobalOpenApiCustomizer examples(JsonMapper json) {
    return api -> Examples.addTo(api, json);
  }

  private static void describe(Schema<?> schema, RecordComponent component) {
    var name = component.getName();
    var property = schema.getProperties().get(name);
    if (property == null) {
      return;
    }
    if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
        schema.addRequiredItem(name);
      }
    } else if (property.get$ref() != null) {
      schema
          .getProperties()
          .put(
              name,
              new Schema<>()
                  .anyOf(
                      List.of(
                          new Schema<>().$ref(property.get$ref()),
                          new Schema<>().types(Set.of("null")))));
    } else if (property.getTypes() != null && !property.getTypes().contains("null")) {
      var types = new LinkedHashSet<>(property.getTypes());
      types.add("null");
      property.setTypes(types);
    }
  }

  @Bean
  OperationCustomizer whoMayCall() {
    return (operation, method) -> {
      var name = method.getMethod().getName();
      operation.setOperationId(
          StringUtils.uncapitalize(EndpointName.of(method.getBeanType()))
              + StringUtils.capitalize(name));
      var allowed = method.getMethodAnnotation(Allowed.class);
      if (allowed != null) {
        describe(operation, allowed);
      }
      return operation;
    };
  }

  private static void describe(Operation operation, Allowed allowed) {
    var rule = new LinkedHashMap<String, Object>();
    rule.put("anyone", allowed.anyone());
    rule.put("anyStaff", allowed.anyStaff());
    rule.put("staff", Arrays.stream(allowed.staff()).map(Staff::word).toList());
    rule.put("visitor", allowed.visitor());
    rule.put("scope", allowed.scope());
    operation.addExtension("x-allowed", rule);
    if (allowed.anyone()) {
      operation.setSecurity(List.of());
    } else {
      if (allowed.anyStaff() || allowed.staff().length > 0) {
        operation.addSecurityItem(new SecurityRequirement().addList(COOKIE));
      }
      if (allowed.visitor()) {
        operation.addSecurityItem(new SecurityRequirement().addList(VISITOR));
      }
      if (!allowed.scope().isEmpty()) {
        operation.addSecurityItem(new SecurityRequirement().addList(KEY));
      }
    }
    var responses =
        operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
    operation.setResponses(responses);
    problem(responses, "400", "The input can't be taken");
    if (!allowed.anyone()) {
      problem(responses, "401", "Not signed in");
      problem(responses, "403", "Not allowed");
    }
    problem(responses, "default", "Any other problem");
  }

  private static void problem(ApiResponses responses, String status, String description) {
    responses.putIfAbsent(
        status,
        new ApiResponse()
            .description(description)
            .content(
                new Content()
                    .addMediaType(
                        "application/problem+json",
                        new MediaType()
                            .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
  }
}
