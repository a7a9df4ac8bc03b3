package pledge.ticket;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.PartOf;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.platform.BadInput;
import pledge.platform.PlainText;

/** What is said on a ticket: among colleagues, to its customer, and the outcome. */
@RestController
@CustomerData
@PartOf(TicketEndpoint.class)
@Tag(name = "Tickets")
class TicketTalkEndpoint {

  private final TicketTalk talk;
  private final TicketRows rows;
  private final TicketAnswers answers;
  private final TicketWriting writing;

  TicketTalkEndpoint(
      TicketTalk talk, TicketRows rows, TicketAnswers answers, TicketWriting writing) {
    this.talk = talk;
    this.rows = rows;
    this.answers = answers;
    this.writing = writing;
  }

  /**
   * @param clientId made by the client; a repeat with the same one writes nothing twice
   */
  @Schema(name = "NoteText")
  record NoteBody(@Nullable UUID clientId, @NotNull @Size(max = 4000) String text) {}

  @PostMapping("/api/tickets/{id}/notes")
  @Operation(
      summary =
          "Writes a note for colleagues; customers never see it. A repeat with the same clientId writes nothing")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> note(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody NoteBody body) {
    return answers.created(
        talk.note(
            new TicketId(id),
            PlainText.required("text", body.text(), 4000),
            body.clientId(),
            answers.asked(me, null)));
  }

  /**
   * @param clientId made by the client; a repeat with the same one says nothing twice
   */
  @Schema(name = "TicketMessage")
  record MessageBody(@NotNull UUID clientId, @NotNull @Size(max = 4000) String text) {}

  @PostMapping("/api/tickets/{id}/messages")
  @Operation(summary = "Writes to the customer, in the conversation the ticket came from")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> message(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody MessageBody body) {
    var ticket = rows.seen(new TicketId(id), new Seen(me));
    var asked = answers.asked(me, null);
    var text = PlainText.required("text", body.text(), 4000);
    return answers.created(writing.message(ticket, text, body.clientId(), asked).orThrow());
  }

  /**
   * @param way {@code message} (default), {@code phone} or {@code in_person}: by message the text
   *     is sent, without a conversation as a text message to the known phone; else it records what
   *     was said
   */
  @Schema(name = "OutcomeText")
  record OutcomeBody(
      @NotNull @Size(max = 2000) String text, @Nullable @Size(max = 20) String way) {}

  @PostMapping("/api/tickets/{id}/outcome")
  @Operation(
      summary = "Tells the customer the outcome: the solve clock stops and the ticket is solved")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> outcome(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @Valid @RequestBody OutcomeBody body) {
    var way = wayOf(body.way());
    var text = PlainText.required("text", body.text(), 4000);
    var asked = answers.asked(me, version);
    var ticket = rows.seen(new TicketId(id), new Seen(me));
    return answers.ok(
        (way == ToldOutcome.Way.MESSAGE
                ? writing.outcome(ticket, text, asked)
                : talk.tellOutcome(ticket.id(), way, null, text, asked))
            .orThrow());
  }

  private static ToldOutcome.Way wayOf(@Nullable String word) {
    for (var way : ToldOutcome.Way.values()) {
      if (word == null || way.word().equals(word)) {
        return way;
      }
    }
    throw new BadInput("way", "is message, phone or in_person");
  }
}
