package pledge.aftersales;

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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.MaxBody;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.media.MediaView;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/**
 * Pictures and videos of faults and of what was found on the goods, for whoever may see the ticket.
 */
@RestController
@CustomerData
@Tag(name = "After-sales")
class PicturesEndpoint {

  private final RequestPictures pictures;
  private final Requests requests;
  private final Tickets tickets;

  PicturesEndpoint(RequestPictures pictures, Requests requests, Tickets tickets) {
    this.pictures = pictures;
    this.requests = requests;
    this.tickets = tickets;
  }

  @PostMapping(
      value = "/api/tickets/{id}/aftersales/pictures",
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Sends up a picture or a video for a request on this ticket or for its inspection",
      description =
          """
          JPEG, PNG or WebP, at most 10 MB and 25 megapixels; a video (MP4 or QuickTime of H.264 with AAC, WebM) of at
          most 32 MB and one minute, kept without the place and time of recording. 413, 415 and 422 tell by `reason` why it isn't taken. A retry
          makes another one; what no request takes within a day is removed.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  @MaxBody(mib = 32)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  MediaView upload(StaffMember me, @PathVariable UUID id, @RequestBody InputStreamResource body) {
    return pictures.upload(me, tickets.seen(new TicketId(id), me), body);
  }

  @GetMapping("/api/aftersales/{id}/pictures/{picture}")
  @Operation(
      summary =
          "A picture or video of the request, of its fault or of what was found; ranges are answered")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<Resource> whole(
      StaffMember me, @PathVariable UUID id, @PathVariable UUID picture) {
    return pictures.open(requests.seen(me, id), picture, false);
  }

  @GetMapping("/api/aftersales/{id}/pictures/{picture}/thumbnail")
  @Operation(summary = "A picture of the request, made small")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<Resource> thumbnail(
      StaffMember me, @PathVariable UUID id, @PathVariable UUID picture) {
    return pictures.open(requests.seen(me, id), picture, true);
  }
}
