package pledge.customer;

import static pledge.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.RateLimits;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.platform.NotFound;
import pledge.platform.PlainText;

/** What customers and staff are asked to agree to, and what customers agreed to. */
@RestController
@Tag(name = "Privacy")
class ConsentEndpoint {

  /**
   * @param version of the text the customer was shown
   * @param service to be served here; false takes it back
   * @param marketing to hear of offers, apart from it
   */
  record Wish(
      @NotNull Integer version,
      @NotNull Boolean service,
      @NotNull Boolean marketing,
      @Nullable @Size(max = 10) String locale) {}

  record Texts(@NotNull @Size(max = 4_000) String zh, @NotNull @Size(max = 4_000) String en) {}

  private final Consents consents;
  private final Notices notices;
  private final RateLimits limits;
  private final Clock clock;

  ConsentEndpoint(Consents consents, Notices notices, RateLimits limits, Clock clock) {
    this.consents = consents;
    this.notices = notices;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping("/api/chat/consent")
  @Allowed(visitor = true)
  @Operation(summary = "The privacy notice in force and what this visitor agreed to")
  Consents.Standing standing(
      Visitor me, @RequestParam(defaultValue = "zh-CN") @Size(max = 10) String locale) {
    return consents.of(me, locale);
  }

  @PostMapping("/api/chat/consent")
  @Allowed(visitor = true)
  @Operation(
      summary = "Gives or takes back consent",
      description =
          """
          `service` comes before the first message; `marketing` is apart and off until wished. Taken
          back, nothing more is stored until it is given again. Recorded with the text's version and
          the instant. 409 `notice-changed` when another version is in force. Harmless twice.\
          """)
  Consents.Standing agree(Visitor me, @Valid @RequestBody Wish wish) {
    limits.check("chat-message", me.id().toString());
    return consents.set(
        me,
        wish.version(),
        wish.service(),
        wish.marketing(),
        wish.locale() == null ? "zh-CN" : wish.locale(),
        clock.instant());
  }

  @GetMapping("/api/notices")
  @Allowed(staff = MANAGER)
  @Operation(summary = "The texts in force: the privacy notice and the promise of confidentiality")
  Map<String, Notices.Notice> texts(StaffMember who) {
    return Map.of(
        "privacy", notices.current(who.brand(), Notices.Kind.PRIVACY),
        "confidentiality", notices.current(who.brand(), Notices.Kind.CONFIDENTIALITY));
  }

  @PutMapping("/api/notices/{kind}")
  @Allowed(staff = MANAGER)
  @Operation(
      summary = "Publish a new text; everybody it is for is asked anew",
      description =
          "`kind` is `privacy` or `confidentiality`. The same text again changes nothing.")
  Notices.Notice publish(
      StaffMember who, @PathVariable String kind, @Valid @RequestBody Texts texts) {
    var which =
        switch (kind) {
          case "privacy" -> Notices.Kind.PRIVACY;
          case "confidentiality" -> Notices.Kind.CONFIDENTIALITY;
          default -> throw new NotFound("notice");
        };
    return notices.publish(
        who,
        which,
        PlainText.required("zh", texts.zh(), 4_000),
        PlainText.required("en", texts.en(), 4_000),
        clock.instant());
  }
}
