package pledge.customer;

import static pledge.access.Role.ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;

/** The secrets of the shop's own sign-in. */
@RestController
@Tag(name = "Customers")
class ShopSecretsEndpoint {

  record Page(List<ShopSecrets.Known> items, @Nullable String next) {}

  /**
   * @param overlapHours how long older secrets still hold, 0 to 168
   */
  record Wish(@NotNull @Min(0) @Max(168) Integer overlapHours) {}

  /**
   * @param secret sign with these characters' UTF-8 bytes; shown in this answer only
   */
  record Shown(UUID id, String secret, Instant createdAt) {}

  private final ShopSecrets secrets;
  private final Clock clock;

  ShopSecretsEndpoint(ShopSecrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  @GetMapping("/api/shop-secrets")
  @Allowed(staff = ADMINISTRATOR)
  @Operation(summary = "The secrets that hold for the shop's sign-in tokens, without their text")
  Page list(StaffMember who) {
    return new Page(secrets.standing(who.brand(), clock.instant()), null);
  }

  @PostMapping("/api/shop-secrets")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(staff = ADMINISTRATOR)
  @Operation(
      summary = "Make a secret for the shop's sign-in tokens; shown in this answer only",
      description =
          """
          The shop signs a JWT with it (HS256) for a customer who is signed in there: `sub` the
          shop's id of the account, `iat`, `exp` at most ten minutes after, `jti`; if it likes `aud`
          (the brand's code), `name`, `level`, `phone` with `phone_verified`, `email` with
          `email_verified`, `zoneinfo` (such as `Europe/Berlin`, for quiet hours). The page hands it to `window.pledge.signIn(token)`. Secrets made before
          hold on for `overlapHours`, so that the shop can change over.\
          """)
  Shown make(StaffMember who, @Valid @RequestBody Wish wish) {
    var made =
        secrets.rotate(who.brand(), Duration.ofHours(wish.overlapHours()), who, clock.instant());
    return new Shown(made.id(), made.text(), made.createdAt());
  }

  @DeleteMapping("/api/shop-secrets/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(staff = ADMINISTRATOR)
  @Operation(summary = "End a secret at once: tokens signed with it are refused from now on")
  void end(StaffMember who, @PathVariable UUID id) {
    secrets.end(who.brand(), id, who, clock.instant());
  }
}
