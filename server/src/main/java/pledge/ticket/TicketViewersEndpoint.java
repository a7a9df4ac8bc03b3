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
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.access.Unaudited;
import pledge.customer.CustomerData;
import pledge.live.Viewers;

/** Who has a ticket open at the same time. */
@RestController
@CustomerData
@RequestMapping("/api/tickets/{id}/viewers")
@Tag(name = "Tickets")
class TicketViewersEndpoint {

  private final TicketRows rows;
  private final Viewers viewers;
  private final Clock clock;

  TicketViewersEndpoint(TicketRows rows, Viewers viewers, Clock clock) {
    this.rows = rows;
    this.viewers = viewers;
    this.clock = clock;
  }

  /**
   * @param writing whether I am changing something on it just now
   */
  @Schema(name = "TicketLook")
  record Look(boolean writing) {}

  @Unaudited("a lease that says who has it open just now")
  @PutMapping
  @Operation(
      summary =
          "I have the ticket open: tells who else has; asked again within renewEveryMs, else I count as gone")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Viewers.Company look(StaffMember me, @PathVariable UUID id, @Valid @RequestBody Look look) {
    var ticket = rows.seen(new TicketId(id), new Seen(me));
    return viewers.look(ticket.work(), me, look.writing(), clock.instant());
  }

  @Unaudited("a lease that says who has it open just now")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "I have closed the ticket's page")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  void leave(StaffMember me, @PathVariable UUID id) {
    viewers.leave(new TicketId(id).work(), me);
  }
}
