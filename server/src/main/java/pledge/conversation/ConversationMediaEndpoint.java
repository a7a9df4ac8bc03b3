package pledge.conversation;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.MaxBody;
import pledge.access.Serving;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.media.Media;
import pledge.media.MediaView;
import pledge.platform.NotFound;

/** Pictures, voice notes and videos of a conversation, for whoever may see the conversation. */
@RestController
@CustomerData
@RequestMapping("/api/conversations/{id}/media")
@Tag(name = "Conversations")
class ConversationMediaEndpoint {

  private final Media media;
  private final Conversations conversations;

  ConversationMediaEndpoint(Media media, Conversations conversations) {
    this.media = media;
    this.conversations = conversations;
  }

  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Uploads a picture (JPEG, PNG, WebP; at most 10 MB and 25 megapixels) or a voice note (WebM"
              + " with Opus, MP4 with AAC or Opus; at most 3 MB and two minutes) or a video (MP4 or"
              + " QuickTime of H.264 with AAC, WebM; at most 32 MB, one minute and 4096 pixels a side;"
              + " kept without the place and time of recording) for a message in this"
              + " conversation. 413, 415 and 422 tell by `reason` why it isn't taken, 503 that the"
              + " store is full or gone. A retry makes another upload; what isn't in a message within"
              + " a day is removed")
  @Serving
  @MaxBody(mib = 32)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  MediaView upload(StaffMember me, @PathVariable UUID id, @RequestBody InputStreamResource body) {
    return media.upload(me, visible(me, id).id().value(), body);
  }

  @GetMapping("/{media}")
  @Operation(
      summary = "A picture, a voice note or a video of the conversation; ranges are answered")
  @Serving
  ResponseEntity<Resource> whole(
      StaffMember me, @PathVariable UUID id, @PathVariable("media") UUID which) {
    return open(me, id, which, false);
  }

  @GetMapping("/{media}/thumbnail")
  @Operation(summary = "A picture of the conversation, made small")
  @Serving
  ResponseEntity<Resource> thumbnail(
      StaffMember me, @PathVariable UUID id, @PathVariable("media") UUID which) {
    return open(me, id, which, true);
  }

  private ResponseEntity<Resource> open(StaffMember me, UUID id, UUID which, boolean thumbnail) {
    return media
        .open(visible(me, id).id().work(), which, thumbnail)
        .orElseThrow(() -> new NotFound("media"));
  }

  private Conversations.Brief visible(StaffMember me, UUID id) {
    return conversations
        .find(new ConversationId(id), me)
        .orElseThrow(() -> new NotFound("conversation"));
  }
}
