package pledge.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pledge.platform.BadInput;

/** Keys for other systems. */
@RestController
@Tag(name = "Access")
class ApiKeysEndpoint {

  private static final Duration LONGEST = Duration.ofDays(3_653);

  /**
   * The keys there are.
   *
   * @param scopes what a key can be allowed
   * @param opens the calls that each scope opens
   */
  record Page(
      List<ApiKeys.Key> items,
      @Nullable String next,
      Set<String> scopes,
      Map<String, List<String>> opens) {}

  /**
   * A key to be.
   *
   * @param expiresAt when it ends by itself, within ten years; null: never
   */
  record Wish(
      @NotNull @PlainName String name,
      @NotEmpty @Size(max = 20) Set<@NotNull @Size(max = 60) String> scopes,
      @Nullable Instant expiresAt) {}

  /** The key's text is in this answer and nowhere else. */
  record Made(UUID id, String name, Set<String> scopes, @Nullable Instant expiresAt, String key) {}

  private final ApiKeys keys;
  private final ObjectProvider<RequestMappingHandlerMapping> endpoints;
  private final Clock clock;

  ApiKeysEndpoint(
      ApiKeys keys,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> endpoints,
      Clock clock) {
    this.keys = keys;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Allowed(staff = Role.ADMINISTRATOR)
  @Operation(summary = "The keys of my brand, and the scopes a key can have")
  @GetMapping("/api/api-keys")
  Page list(StaffMember who) {
    var opens = Guard.opens(endpoints.getObject());
    return new Page(keys.all(who.brand()), null, opens.keySet(), opens);
  }

  @Allowed(staff = Role.ADMINISTRATOR)
  @Operation(summary = "Make a key; its text is shown in this answer only")
  @PostMapping("/api/api-keys")
  @ResponseStatus(HttpStatus.CREATED)
  Made make(StaffMember who, @Valid @RequestBody Wish wish) {
    var known = Guard.opens(endpoints.getObject()).keySet();
    var now = clock.instant();
    var expiresAt = wish.expiresAt();
    if (expiresAt != null && (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST)))) {
      throw new BadInput("expiresAt", "lies ahead, within ten years");
    }
    if (!known.containsAll(wish.scopes())) {
      throw new BadInput("scopes", "are among: " + String.join(", ", known));
    }
    var made = keys.make(who.brand(), wish.name(), wish.scopes(), expiresAt, who, now);
    return new Made(made.id(), wish.name(), wish.scopes(), expiresAt, made.text());
  }

  @Allowed(staff = Role.ADMINISTRATOR)
  @Operation(summary = "Revoke a key at once")
  @DeleteMapping("/api/api-keys/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(StaffMember who, @PathVariable UUID id) {
    keys.revoke(who.brand(), id, who, clock.instant());
  }
}
