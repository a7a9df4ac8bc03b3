package pledge.ticket.bulk;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.platform.BadInput;
import pledge.platform.Csv;
import pledge.ticket.Ticket;
import pledge.ticket.TicketFilter;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** Work on many tickets at once. A job is its asker's alone. */
@RestController
@CustomerData
@RequestMapping("/api/ticket-bulk")
@Tag(name = "Bulk work")
class BulkEndpoint {

  private static final int LATEST = 20;

  private final BulkJobs jobs;
  private final BulkRows rows;
  private final Tickets tickets;
  private final Clock clock;

  BulkEndpoint(BulkJobs jobs, BulkRows rows, Tickets tickets, Clock clock) {
    this.jobs = jobs;
    this.rows = rows;
    this.tickets = tickets;
    this.clock = clock;
  }

  /**
   * A job and how far it has come.
   *
   * @param capped the filter found more than the 1,000 tickets that a job takes; the rest is
   *     untouched
   * @param results how many tickets have which result: {@code waiting}, {@code done}, {@code same}
   *     (it already was so), {@code refused}, {@code hidden} (not there for the asker), {@code
   *     failed}, {@code left} (the job ended before)
   */
  @Schema(name = "BulkJob")
  record View(
      UUID id,
      BulkAction action,
      BulkJob.State state,
      int total,
      boolean capped,
      Map<String, Integer> results,
      Instant askedAt,
      @Nullable Instant endedAt) {}

  @Schema(name = "BulkJobs")
  record All(List<View> items) {}

  /**
   * Either {@code tickets} or {@code filter}.
   *
   * @param id made by the client: asked again with it, it is the same job
   * @param filter the first 1,000 tickets of it, in its order, as they are now
   */
  @Schema(name = "BulkAsk")
  record Body(
      @NotNull UUID id,
      @Nullable @Size(max = BulkJobs.MOST) List<@NotNull UUID> tickets,
      @Nullable TicketFilter filter,
      @Valid @NotNull BulkAction action) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Does one thing on many tickets, after the answer, one at a time; each is done at most once, as I may"
              + " then. Messages wait for the end of their customers' quiet hours. At most five jobs at a time")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  View ask(StaffMember me, @Valid @RequestBody Body body) {
    if ((body.tickets() == null) == (body.filter() == null)) {
      throw new BadInput("tickets", "name either tickets or a filter");
    }
    var chosen =
        body.tickets() == null
            ? null
            : body.tickets().stream().distinct().map(TicketId::new).toList();
    return view(
        jobs.ask(body.id(), chosen, body.filter(), body.action(), me, clock.instant()).orThrow());
  }

  @GetMapping
  @Operation(summary = "My latest jobs, at most 20")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  All latest(StaffMember me) {
    return new All(rows.of(me.id(), LATEST).stream().map(this::view).toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "A job of mine and how far it has come")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  View one(StaffMember me, @PathVariable UUID id) {
    return view(jobs.find(id, me));
  }

  private View view(BulkJob job) {
    return new View(
        job.id(),
        job.action(),
        job.state(),
        job.total(),
        job.capped(),
        rows.counts(job.id()).entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().word(), Map.Entry::getValue)),
        job.askedAt(),
        job.endedAt());
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Calls off what isn't done yet; what is done stays done")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  View cancel(StaffMember me, @PathVariable UUID id) {
    return view(jobs.cancel(id, me, clock.instant()));
  }

  /**
   * What became of one ticket.
   *
   * @param number null when I may not see the ticket now; so with the title
   * @param clause the clause of the standard that refused it, where one did
   * @param notBefore the message waits until then: quiet hours of the customer
   */
  @Schema(name = "BulkRow")
  record RowView(
      int place,
      UUID ticket,
      @Nullable String number,
      @Nullable String title,
      BulkJob.Result result,
      @Nullable String code,
      @Nullable String clause,
      @Nullable String reason,
      @Nullable Instant notBefore,
      @Nullable Instant at) {}

  @Schema(name = "BulkRowPage")
  record Rows(List<RowView> items, @Nullable String next) {}

  @GetMapping("/{id}/rows")
  @Operation(summary = "What became of each ticket of a job of mine, in the order they were chosen")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Rows rows(
      StaffMember me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") @Min(0) int after,
      @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit) {
    var page = rows.rows(jobs.find(id, me).id(), after, limit + 1);
    boolean more = page.size() > limit;
    var shown = more ? page.subList(0, limit) : page;
    return new Rows(views(shown, me), more ? String.valueOf(shown.getLast().place()) : null);
  }

  private List<RowView> views(List<BulkJob.Row> page, StaffMember me) {
    var seen =
        tickets.those(page.stream().map(BulkJob.Row::ticket).toList(), me).stream()
            .collect(Collectors.toMap(Ticket::id, Function.identity()));
    return page.stream()
        .map(row -> {
          var ticket = seen.get(row.ticket());
          return new RowView(
              row.place(),
              row.ticket().value(),
              ticket == null ? null : ticket.number(),
              ticket == null ? null : ticket.title(),
              row.result(),
              row.code(),
              row.clause(),
              row.reason(),
              row.notBefore(),
              row.at());
        })
        .toList();
  }

  @GetMapping("/{id}/result.csv")
  @Operation(summary = "What became of each ticket of a job of mine, as a file")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<byte[]> file(StaffMember me, @PathVariable UUID id) {
    var all = views(rows.rows(jobs.find(id, me).id(), 0, BulkJobs.MOST), me);
    var text =
        Csv.MARK
            + Stream.concat(
                    Stream.of("place,number,title,result,code,clause,reason,at"),
                    all.stream().map(BulkEndpoint::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bulk-" + id + ".csv\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(RowView row) {
    return Stream.of(
            String.valueOf(row.place()),
            text(row.number()),
            text(row.title()),
            row.result().word(),
            text(row.code()),
            text(row.clause()),
            text(row.reason()),
            row.at() == null ? "" : row.at().toString())
        .map(Csv::cell)
        .collect(Collectors.joining(","));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
