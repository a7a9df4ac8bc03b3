package pledge.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;

/** The promise of confidentiality. */
@RestController
@Tag(name = "Privacy")
class ConfidentialityEndpoint {

  /**
   * @param accepted whether I promised by this version
   */
  record Promise(int version, String zh, String en, boolean accepted) {}

  record Word(@NotNull Integer version) {}

  private final Confidentiality confidentiality;
  private final Notices notices;
  private final Clock clock;

  ConfidentialityEndpoint(Confidentiality confidentiality, Notices notices, Clock clock) {
    this.confidentiality = confidentiality;
    this.notices = notices;
    this.clock = clock;
  }

  @GetMapping("/api/confidentiality")
  @Allowed(anyStaff = true)
  @Operation(summary = "What I promise before I see customers' data, and whether I have")
  Promise promise(StaffMember me) {
    var notice = notices.current(me.brand(), Notices.Kind.CONFIDENTIALITY);
    return new Promise(
        notice.version(),
        notice.zh(),
        notice.en(),
        confidentiality.promised(me.id(), notice.version()));
  }

  @PostMapping("/api/confidentiality")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(anyStaff = true)
  @Operation(
      summary = "I promise, by the text of this version (customer.confidential)",
      description =
          "Until then everything about customers answers 409 `confidentiality-needed`. Harmless twice.")
  void accept(StaffMember me, @Valid @RequestBody Word word) {
    int version = notices.current(me.brand(), Notices.Kind.CONFIDENTIALITY).version();
    if (word.version() != version) {
      throw new RefusedException(
          new Refusal(
              "notice-changed",
              "customer.confidential",
              "There is a newer text; read it first.",
              List.of(),
              Map.of("version", version)));
    }
    confidentiality.accept(me, version, clock.instant());
  }
}
