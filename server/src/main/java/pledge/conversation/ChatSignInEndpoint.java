package pledge.conversation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.RateLimits;
import pledge.access.Visitor;
import pledge.access.VisitorTokens;
import pledge.customer.Consents;

/** A customer of the shop signs in to the chat and out again. */
@RestController
@Tag(name = "Chat")
class ChatSignInEndpoint {

  /**
   * @param token the JWT that the shop has signed
   */
  record ShopWord(
      @NotNull @Size(min = 1, max = 4_096) String token, @Nullable @Size(max = 10) String locale) {}

  /**
   * @param visitorKey replaces the one the browser has kept until now, which is dead
   * @param visitor the thread that goes on; read it from its beginning
   */
  record Recognised(
      String token,
      Instant expiresAt,
      String visitorKey,
      UUID visitor,
      Consents.Standing consent,
      Instant now) {}

  private final ChatSignIn signIn;
  private final VisitorTokens tokens;
  private final Consents consents;
  private final RateLimits limits;
  private final Clock clock;

  ChatSignInEndpoint(
      ChatSignIn signIn, VisitorTokens tokens, Consents consents, RateLimits limits, Clock clock) {
    this.signIn = signIn;
    this.tokens = tokens;
    this.consents = consents;
    this.limits = limits;
    this.clock = clock;
  }

  @PostMapping("/api/chat/identify")
  @Allowed(visitor = true)
  @Operation(
      summary = "Signs the shop's customer in by a token the shop has signed",
      description =
          """
          `token` is a JWT, HS256 with the brand's secret: `sub` the shop's id of the account, `iat`,
          `exp` at most ten minutes after `iat`, `jti`; optional `aud` (the brand's code), `name`,
          `level`, `phone` and `email` with `phone_verified` and `email_verified`, `zoneinfo`. What the
          browser wrote as a stranger joins that customer; the answer's token and key replace the old ones.
          The same token again from the same browser is harmless. 409 with clause
          `customer.unified-id` and one of the codes `sign-in-forged`, `sign-in-other-brand`,
          `sign-in-incomplete`, `sign-in-too-long`, `sign-in-stale`, `sign-in-replayed` (used in
          another browser, or from before a sign-out): then the shop makes a new one.\
          """)
  Recognised identify(Visitor me, @Valid @RequestBody ShopWord body) {
    limits.check("chat-identify", me.id().toString());
    var now = clock.instant();
    var known = signIn.begin(me, body.token(), now).orThrow();
    return new Recognised(
        tokens.issue(known.visitor(), now),
        now.plus(tokens.life()),
        known.key(),
        known.visitor().id(),
        consents.of(known.visitor(), body.locale() == null ? "zh-CN" : body.locale()),
        now);
  }

  @PostMapping("/api/chat/sign-out")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(visitor = true)
  @Operation(
      summary = "Ends the sign-in in this browser: its token and key are dead",
      description =
          "The browser begins anew as a stranger; the thread waits for the next sign-in. Harmless for a stranger.")
  void signOut(Visitor me) {
    signIn.end(me, clock.instant());
  }
}
