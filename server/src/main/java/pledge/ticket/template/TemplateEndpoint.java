package pledge.ticket.template;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;
import static pledge.access.Role.TRAINER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import pledge.access.Allowed;
import pledge.access.Staff;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.access.Unaudited;
import pledge.customer.CustomerData;
import pledge.ledger.ClockView.Named;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.standard.ContactType;
import pledge.standard.Standards;
import pledge.ticket.Blanks;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/**
 * Templates for opening tickets, kept by supervisors and trainers, and texts filled for a ticket.
 */
@RestController
@CustomerData
@Tag(name = "Ticket templates")
class TemplateEndpoint {

  private final TemplateRows rows;
  private final Tickets tickets;
  private final Blanks blanks;
  private final Standards standards;
  private final Teams teams;
  private final Staff staff;
  private final Clock clock;

  TemplateEndpoint(
      TemplateRows rows,
      Tickets tickets,
      Blanks blanks,
      Standards standards,
      Teams teams,
      Staff staff,
      Clock clock) {
    this.rows = rows;
    this.tickets = tickets;
    this.blanks = blanks;
    this.standards = standards;
    this.teams = teams;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * A template as screens read it.
   *
   * @param title may be empty: the opener writes it
   * @param step the first next step, due {@code stepHours} after the opening
   * @param team null: the team that solves such matters
   */
  @Schema(name = "TicketTemplate")
  record View(
      UUID id,
      String name,
      String type,
      String tier,
      String title,
      Map<String, String> fields,
      String step,
      @Nullable Integer stepHours,
      @Nullable UUID team,
      int version,
      Named changedBy,
      Instant changedAt) {}

  @Schema(name = "TicketTemplates")
  record All(List<View> items) {}

  @GetMapping("/api/ticket-templates")
  @Operation(summary = "The brand's templates for opening tickets, by name")
  @Allowed(
      staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK, TRAINER})
  All list(StaffMember me) {
    return new All(views(rows.of(me.brand())));
  }

  private List<View> views(List<TicketTemplate> templates) {
    var names = staff.names(templates.stream().map(TicketTemplate::changedBy).distinct().toList());
    return templates.stream()
        .map(it ->
            new View(
                it.id(),
                it.name(),
                it.type(),
                it.tier(),
                it.title(),
                it.fields(),
                it.step(),
                it.stepHours(),
                it.team() == null ? null : it.team().value(),
                it.version(),
                new Named(it.changedBy().value(), names.getOrDefault(it.changedBy(), "")),
                it.changedAt()))
        .toList();
  }

  /**
   * @param id made by the client: a repeat with the same one keeps it once; of a change the
   *     template's
   * @param stepHours with a step: after how many hours it is due, a week at most
   * @param version of a change: the one it was made on
   */
  @Schema(name = "TicketTemplateBody")
  record Body(
      @NotNull UUID id,
      @NotNull @Size(max = 60) String name,
      @NotNull @Size(max = 40) String type,
      @NotNull @Size(max = 40) String tier,
      @Nullable @Size(max = 200) String title,
      @Nullable @Size(max = 50) Map<@Size(max = 40) String, @Size(max = 500) String> fields,
      @Nullable @Size(max = 500) String step,
      @Nullable @Min(1) @Max(168) Integer stepHours,
      @Nullable UUID team,
      @Nullable Integer version) {}

  @Transactional
  @PostMapping("/api/ticket-templates")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Keeps a template; 409 name-taken when the brand has one of that name")
  @Allowed(staff = {MANAGER, SUPERVISOR, TRAINER})
  View keep(StaffMember me, @Valid @RequestBody Body body) {
    var template = template(body, 1, me);
    if (!rows.add(template) && rows.find(template.id(), me.brand()).isEmpty()) {
      throw taken();
    }
    return view(template.id(), me);
  }

  @Transactional
  @PutMapping("/api/ticket-templates/{id}")
  @Operation(
      summary = "Changes a template; 409 changed-meanwhile when it isn't that version any more")
  @Allowed(staff = {MANAGER, SUPERVISOR, TRAINER})
  View change(StaffMember me, @PathVariable UUID id, @Valid @RequestBody Body body) {
    var version = body.version();
    if (version == null || !body.id().equals(id)) {
      throw new BadInput("version", "is the version of this template the change was made on");
    }
    var template = template(body, version, me);
    view(id, me);
    if (rows.named(template.name(), me.brand(), id)) {
      throw taken();
    }
    if (!rows.change(template)) {
      throw new RefusedException(
          Refusal.state(
              "changed-meanwhile", "somebody has changed this template meanwhile; read it again"));
    }
    return view(id, me);
  }

  @DeleteMapping("/api/ticket-templates/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Keeps a template no longer; tickets opened with it stay as they are")
  @Allowed(staff = {MANAGER, SUPERVISOR, TRAINER})
  void remove(StaffMember me, @PathVariable UUID id) {
    rows.remove(id, me.brand());
  }

  private View view(UUID id, StaffMember me) {
    return views(List.of(rows.find(id, me.brand()).orElseThrow(() -> new NotFound("template"))))
        .getFirst();
  }

  private static RefusedException taken() {
    return new RefusedException(
        Refusal.state("name-taken", "the brand has a template of that name"));
  }

  private TicketTemplate template(Body body, int version, StaffMember me) {
    var standard = standards.of(me.brand());
    var type =
        standard
            .type(body.type())
            .orElseThrow(() -> new BadInput("type", "is not a contact type of the standard"));
    if (standard.tiers().stream().noneMatch(tier -> tier.code().equals(body.tier()))) {
      throw new BadInput("tier", "is not a tier of the standard");
    }
    var team = body.team() == null ? null : new TeamId(body.team());
    if (team != null && teams.find(team).filter(it -> it.brand().equals(me.brand())).isEmpty()) {
      throw new BadInput("team", "is not a team of this brand");
    }
    var step = text("step", body.step(), 500);
    if (step.isEmpty() != (body.stepHours() == null)) {
      throw new BadInput("stepHours", "stands with a step, and only with one");
    }
    return new TicketTemplate(
        body.id(),
        me.brand(),
        PlainText.required("name", body.name(), 60),
        type.code(),
        body.tier(),
        text("title", body.title(), 200),
        fields(type, body.fields()),
        step,
        body.stepHours(),
        team,
        version,
        me.id(),
        clock.instant());
  }

  private static Map<String, String> fields(ContactType type, @Nullable Map<String, String> given) {
    var codes = type.fields().stream().map(ContactType.Field::code).toList();
    var taken = new TreeMap<String, String>();
    if (given != null) {
      given.forEach((code, value) -> {
        if (!codes.contains(code)) {
          throw new BadInput("fields", "has a field that tickets of this type haven't");
        }
        var text = PlainText.optional("fields." + code, value, 500);
        if (!text.isEmpty()) {
          taken.put(code, text);
        }
      });
    }
    return taken;
  }

  private static String text(String field, @Nullable String text, int max) {
    return text == null ? "" : PlainText.optional(field, text, max);
  }

  // --- texts ------------------------------------------------------------------------------------

  /**
   * @param text with blanks such as {@code {customer}}, {@code {number}}, {@code {title}}, {@code
   *     {promised}}, {@code {agent}}, {@code {brand}}, {@code {link}}, {@code {field.order}}
   */
  @Schema(name = "TextToFill")
  record FillBody(@NotNull @Size(max = 8000) String text) {}

  /**
   * @param missing blanks that this ticket has nothing for; as long as one is in the text, it can't
   *     be sent
   */
  @Schema(name = "FilledText")
  record Filled(String text, List<String> missing) {}

  @Unaudited("fills a text, changes nothing")
  @PostMapping("/api/tickets/{id}/fill")
  @Operation(summary = "A script with its blanks filled by what this ticket has")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Filled fill(StaffMember me, @PathVariable UUID id, @Valid @RequestBody FillBody body) {
    var ticket = tickets.seen(new TicketId(id), me);
    var filled =
        blanks.fill(ticket, PlainText.optional("text", body.text(), 8000), me, clock.instant());
    return new Filled(filled.text(), filled.missing());
  }
}
