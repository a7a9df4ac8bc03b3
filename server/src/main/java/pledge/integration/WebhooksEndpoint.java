package pledge.integration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Actors;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.PlainName;
import pledge.access.Role;
import pledge.platform.AfterCommit;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;

/** Webhooks of a brand: administrators and machines with the scope manage them. */
@RestController
@Tag(name = "Webhooks")
class WebhooksEndpoint {

  static final String SCOPE = "webhooks:manage";

  /**
   * What there is.
   *
   * @param types the events a webhook can ask for
   */
  record Page(List<WebhookView> items, @Nullable String next, List<String> types) {}

  /**
   * A webhook, without its secret.
   *
   * @param stopped why it is told nothing; null while it is told
   * @param failingSince the first failure since the last success
   * @param oldSecretUntil the former secret signs too until then
   */
  record WebhookView(
      UUID id,
      String url,
      String name,
      List<String> types,
      Webhook.@Nullable Stopped stopped,
      @Nullable Instant failingSince,
      @Nullable Instant oldSecretUntil,
      Instant createdAt) {

    static WebhookView of(Webhook webhook) {
      return new WebhookView(
          webhook.id(),
          webhook.url().toString(),
          webhook.name(),
          webhook.types().stream().map(EventType::word).toList(),
          webhook.stopped(),
          webhook.failingSince(),
          webhook.oldSecretUntil(),
          webhook.createdAt());
    }
  }

  /**
   * A webhook to be.
   *
   * @param url https, of a public host
   * @param types what it is told of
   */
  record Wish(
      @NotNull @Size(min = 1, max = 500) String url,
      @NotNull @PlainName String name,
      @NotEmpty @Size(max = 20) Set<@NotNull @Size(max = 60) String> types) {}

  /** As {@link Wish}, and whether it is told at all. */
  record Change(
      @NotNull @Size(min = 1, max = 500) String url,
      @NotNull @PlainName String name,
      @NotEmpty @Size(max = 20) Set<@NotNull @Size(max = 60) String> types,
      boolean active) {}

  /** The secret is in this answer and nowhere else. */
  record Made(WebhookView webhook, String secret) {}

  /** The event that was put in line. */
  record Sent(UUID event) {}

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final DeliveryWorker worker;
  private final Destinations destinations;
  private final AuditTrail audit;
  private final Clock clock;

  WebhooksEndpoint(
      Webhooks webhooks,
      Deliveries deliveries,
      DeliveryWorker worker,
      Destinations destinations,
      AuditTrail audit,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.worker = worker;
    this.destinations = destinations;
    this.audit = audit;
    this.clock = clock;
  }

  @Allowed(staff = Role.ADMINISTRATOR, scope = SCOPE)
  @Operation(summary = "The webhooks of my brand, and the events one can ask for")
  @GetMapping("/api/webhooks")
  Page list(Actor who) {
    return new Page(
        webhooks.all(Actors.brand(who)).stream().map(WebhookView::of).toList(),
        null,
        Arrays.stream(EventType.values())
            .filter(type -> type != EventType.WEBHOOK_TEST)
            .map(EventType::word)
            .toList());
  }

  @Allowed(staff = Role.ADMINISTRATOR, scope = SCOPE)
  @Operation(
      summary = "Add a webhook; its secret is shown in this answer only",
      description =
          """
          Requests follow Standard Webhooks: headers `webhook-id`, `webhook-timestamp`,
          `webhook-signature` (HMAC-SHA256 over `id.timestamp.body`, `v1,` and base64; two of them
          while a former secret still counts). Answer 2xx within 15 seconds; anything else is tried
          again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 6½ h, later if `Retry-After` says so. 410
          ends the webhook at once, a day without any success too. The same event may come twice,
          under the same id, and not in order. Refused are addresses that aren't public (400) and
          more than 20 webhooks (409 `too-many`).\
          """)
  @PostMapping("/api/webhooks")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Made add(Actor who, @Valid @RequestBody Wish wish) {
    var url = destinations.check(wish.url());
    var made =
        webhooks
            .add(Actors.brand(who), url, wish.name(), types(wish.types()), clock.instant())
            .orThrow();
    record(who, "webhook.add", made.webhook());
    return new Made(WebhookView.of(made.webhook()), WebhookSecret.text(made.secret()));
  }

  @Allowed(staff = Role.ADMINISTRATOR, scope = SCOPE)
  @Operation(
      summary = "Change a webhook, stop it, or have it told again",
      description =
          "Stopped, it is told nothing and what waited for it is given up; told again, it hears what"
              + " happens from then on. Single events can be replayed. The same again changes nothing.")
  @PutMapping("/api/webhooks/{id}")
  @Transactional
  public WebhookView change(Actor who, @PathVariable UUID id, @Valid @RequestBody Change wish) {
    var url = destinations.check(wish.url());
    var changed =
        webhooks.change(
            webhooks.get(Actors.brand(who), id),
            url,
            wish.name(),
            types(wish.types()),
            wish.active(),
            clock.instant());
    record(who, "webhook.change", changed);
    return WebhookView.of(changed);
  }

  @Allowed(staff = Role.ADMINISTRATOR, scope = SCOPE)
  @Operation(
      summary =
          "Give a webhook a new secret, shown in this answer only; for a day the former one signs too")
  @PostMapping("/api/webhooks/{id}/secret")
  @Transactional
  public Made rotate(Actor who, @PathVariable UUID id) {
    var webhook = webhooks.get(Actors.brand(who), id);
    var secret = webhooks.rotate(webhook, clock.instant());
    record(who, "webhook.secret", webhook);
    return new Made(WebhookView.of(webhooks.get(webhook.brand(), id)), WebhookSecret.text(secret));
  }

  @Allowed(staff = Role.ADMINISTRATOR, scope = SCOPE)
  @Operation(summary = "Remove a webhook: it is told nothing more, its log is kept for a month")
  @DeleteMapping("/api/webhooks/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void remove(Actor who, @PathVariable UUID id) {
    var webhook = webhooks.get(Actors.brand(who), id);
    webhooks.remove(webhook, clock.instant());
    record(who, "webhook.remove", webhook);
  }

  @Allowed(staff = Role.ADMINISTRATOR, scope = SCOPE)
  @Operation(
      summary = "Send a `webhook.test`; what became of it stands in the log. 409 while stopped")
  @PostMapping("/api/webhooks/{id}/test")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Transactional
  public Sent test(Actor who, @PathVariable UUID id) {
    var webhook = told(webhooks.get(Actors.brand(who), id));
    var now = clock.instant();
    var event =
        Event.of(
            webhook.brand(), EventType.WEBHOOK_TEST, "webhook:" + id, now, new EventData.Test(id));
    deliveries.enqueue(event, id, now);
    AfterCommit.run(worker::wake);
    record(who, "webhook.test", webhook);
    return new Sent(event.id());
  }

  @Allowed(staff = Role.ADMINISTRATOR, scope = SCOPE)
  @Operation(
      summary = "Send an event once more, under its own id. 409 while the webhook is stopped")
  @PostMapping("/api/webhooks/{id}/deliveries/{event}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Transactional
  public Sent replay(Actor who, @PathVariable UUID id, @PathVariable UUID event) {
    var webhook = told(webhooks.get(Actors.brand(who), id));
    if (!deliveries.replay(id, event, clock.instant())) {
      throw new NotFound("delivery");
    }
    AfterCommit.run(worker::wake);
    record(who, "webhook.replay", webhook);
    return new Sent(event);
  }

  private static Webhook told(Webhook webhook) {
    if (webhook.stopped() != null) {
      throw new RefusedException(
          Refusal.state("stopped", "the webhook is stopped; have it told again first"));
    }
    return webhook;
  }

  private void record(Actor who, String action, Webhook webhook) {
    audit.record(
        who, action, "webhook", webhook.id().toString(), webhook.name() + " " + webhook.url());
  }

  private static Set<EventType> types(Set<String> words) {
    var types = EnumSet.noneOf(EventType.class);
    words.forEach(word -> types.add(EventType.of(word)));
    if (types.contains(EventType.WEBHOOK_TEST)) {
      throw new BadInput("types", "a test comes by its button only");
    }
    return types;
  }
}
