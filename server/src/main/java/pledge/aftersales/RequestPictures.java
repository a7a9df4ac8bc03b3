package pledge.aftersales;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.media.Media;
import pledge.media.MediaView;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.WorkRef;
import pledge.ticket.Ticket;
import pledge.ticket.Tickets;

/**
 * Pictures and videos that show a fault or what was found on the goods: of the ticket's
 * conversation, or sent up for the request by whoever takes it. Seen by whoever sees the ticket.
 */
@Component
class RequestPictures {

  private final Media media;
  private final Tickets tickets;
  private final RequestRows rows;

  RequestPictures(Media media, Tickets tickets, RequestRows rows) {
    this.rows = rows;
    this.media = media;
    this.tickets = tickets;
  }

  /** Sent up for a request on this ticket; gone after a day unless a request takes it. */
  MediaView upload(StaffMember me, Ticket ticket, InputStreamSource body) {
    return media.upload(me, ticket.id().value(), body);
  }

  /**
   * Makes them the request's, in the caller's transaction: those of the ticket's conversation and
   * of its other requests stay where they are, those this person sent up for the ticket become the
   * request's.
   */
  void take(StaffMember me, Ticket ticket, WorkRef request, String field, List<UUID> pictures) {
    if (pictures.isEmpty()) {
      return;
    }
    var known =
        Stream.concat(
                tickets.talks(ticket.id()).stream(),
                rows.ids(List.of(ticket.id().value())).values().stream()
                    .flatMap(List::stream)
                    .map(id -> new WorkRef(Request.WORK, id)))
            .toList();
    var sentUp =
        pictures.stream()
            .filter(it -> !media.workOf(it).map(known::contains).orElse(false))
            .toList();
    boolean taken =
        sentUp.isEmpty()
            || media
                .attach(sentUp, me.id().value(), ticket.id().value(), request, request.id())
                .isPresent();
    if (!taken || !media.onlyToSee(pictures)) {
      throw new BadInput(
          field,
          "are pictures or videos of this ticket's conversation, or sent up by you for this ticket");
    }
  }

  /** Which of them are videos. */
  List<UUID> videos(Request request) {
    var shown = Stream.concat(request.pictures().stream(), request.found().stream()).toList();
    return shown.isEmpty() ? List.of() : media.videosOf(shown);
  }

  ResponseEntity<Resource> open(Request request, UUID picture, boolean thumbnail) {
    return Stream.concat(request.pictures().stream(), request.found().stream())
        .filter(picture::equals)
        .findFirst()
        .flatMap(media::workOf)
        .flatMap(work -> media.open(work, picture, thumbnail))
        .orElseThrow(() -> new NotFound("picture"));
  }
}
