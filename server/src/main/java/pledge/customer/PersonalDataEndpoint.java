package pledge.customer;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Looks;
import pledge.access.StaffMember;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.PlainText;

/** What is known of one person, as a list, as a file, and its end. */
@RestController
@CustomerData
@Tag(name = "Privacy")
class PersonalDataEndpoint {

  /** A handle as a screen shows it: masked, but telling how the person is known. */
  record Identity(String channel, String key, boolean verified, Instant since) {}

  record Known(List<Identity> identities, List<Consents.Given> consents, boolean marketing) {}

  record Reason(@NotNull @Size(max = 300) String reason) {}

  record Confirmed(@NotNull Erasure.Ground ground, @NotNull @Size(max = 40) String confirmation) {}

  private final Customers customers;
  private final People people;
  private final Consents consents;
  private final PersonalFile file;
  private final Erasure erasure;
  private final JdbcClient jdbc;
  private final Clock clock;

  PersonalDataEndpoint(
      Customers customers,
      People people,
      Consents consents,
      PersonalFile file,
      Erasure erasure,
      JdbcClient jdbc,
      Clock clock) {
    this.customers = customers;
    this.people = people;
    this.consents = consents;
    this.file = file;
    this.erasure = erasure;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Looks("customer")
  @GetMapping("/api/customers/{id}/known")
  @Allowed(staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER})
  @Operation(summary = "By what this person is known, masked, and what they agreed to")
  Known known(StaffMember who, @PathVariable UUID id) {
    var person = people.person(customer(who, id));
    return new Known(
        identities(person), consents.of(person), consents.marketing(who.brand(), person.id()));
  }

  private List<Identity> identities(Person person) {
    return jdbc.sql(
            """
            select channel, external_key, verified, created_at from customer.identity
            where customer = any(:ids::uuid[]) order by created_at, channel limit 200
            """)
        .param("ids", person.recordIds())
        .query((row, index) ->
            new Identity(
                row.getString("channel"),
                masked(row.getString("channel"), row.getString("external_key")),
                row.getBoolean("verified"),
                Columns.instant(row, "created_at")))
        .list();
  }

  private static String masked(String channel, String key) {
    @Nullable String shown =
        switch (channel) {
          case "phone" -> Masked.phone(key);
          case "email" -> Masked.email(key);
          default -> key.length() <= 4 ? "****" : "…" + key.substring(key.length() - 4);
        };
    return String.valueOf(shown);
  }

  @PostMapping(value = "/api/customers/{id}/export", produces = "application/zip")
  @Allowed(staff = MANAGER)
  @Operation(
      summary = "Everything about one person as a file",
      description =
          """
          A ZIP with one file of JSON Lines per kind of record, for the person who asked for it.
          Recorded with its reason; 409 `suspended` with clause `customer.leak` after too many.\
          """)
  void export(
      StaffMember who,
      @PathVariable UUID id,
      @Valid @RequestBody Reason body,
      HttpServletResponse response)
      throws IOException {
    var now = clock.instant();
    var reason = PlainText.required("reason", body.reason(), 300);
    var customer = file.grant(who, new CustomerId(id), reason, now).orThrow();
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"person-" + customer.id().value() + ".zip\"");
    file.write(customer, response.getOutputStream(), now);
  }

  @Looks("customer")
  @GetMapping("/api/customers/{id}/erasure")
  @Allowed(staff = MANAGER)
  @Operation(
      summary = "What an erasure would remove, and whether something still goes on",
      description = "Nothing is changed. `confirmation` stands for exactly this preview.")
  Erasure.Preview preview(StaffMember who, @PathVariable UUID id) {
    return erasure.preview(who, new CustomerId(id));
  }

  @PostMapping("/api/customers/{id}/erasure")
  @Allowed(staff = MANAGER)
  @Operation(
      summary = "Erase a person; not to be undone",
      description =
          """
          Names, ways to reach, identities and words go; ids, instants, codes and figures stay, so
          that the ledger stays whole. 409 `still-served` while a conversation or ticket is open,
          `preview-changed` when the confirmation is of another preview. Asked again it answers what
          was done.\
          """)
  Erasure.Erased erase(StaffMember who, @PathVariable UUID id, @Valid @RequestBody Confirmed body) {
    return erasure
        .erase(who, new CustomerId(id), body.ground(), body.confirmation(), clock.instant())
        .orThrow();
  }

  private CustomerView customer(StaffMember who, UUID id) {
    return customers
        .find(who.brand(), new CustomerId(id))
        .orElseThrow(() -> new NotFound("customer"));
  }
}
