package pledge.conversation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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
import pledge.access.Allowed;
import pledge.access.MaxBody;
import pledge.access.Visitor;
import pledge.customer.Consents;
import pledge.media.Media;
import pledge.media.MediaView;
import pledge.platform.NotFound;

/**
 * A customer's pictures, voice notes and videos. The token goes in a header, so the chat fetches
 * what it shows instead of naming addresses that would carry a secret.
 */
@RestController
@RequestMapping("/api/chat/media")
@Tag(name = "Chat")
class ChatMediaEndpoint {

  private final Media media;
  private final Conversations conversations;
  private final Consents consents;

  ChatMediaEndpoint(Media media, Conversations conversations, Consents consents) {
    this.consents = consents;
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
              + " kept without the place and time of recording) for a message of this"
              + " visitor (channel.online). 413, 415 and 422 tell by `reason` why it isn't taken, 503"
              + " that the store is full or gone. A retry makes another upload; what isn't in a"
              + " message within a day is removed")
  @Allowed(visitor = true)
  @MaxBody(mib = 32)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  MediaView upload(Visitor me, @RequestBody InputStreamResource body, HttpServletRequest request) {
    consents.require(me);
    return media.upload(me, request.getRemoteAddr(), body);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "A picture, a voice note or a video of this visitor's thread; ranges are answered")
  @Allowed(visitor = true)
  ResponseEntity<Resource> whole(Visitor me, @PathVariable UUID id) {
    return open(me, id, false);
  }

  @GetMapping("/{id}/thumbnail")
  @Operation(summary = "A picture of this visitor's thread, made small")
  @Allowed(visitor = true)
  ResponseEntity<Resource> thumbnail(Visitor me, @PathVariable UUID id) {
    return open(me, id, true);
  }

  private ResponseEntity<Resource> open(Visitor me, UUID id, boolean thumbnail) {
    return media
        .workOf(id)
        .filter(work -> work.kind().equals(ConversationId.KIND))
        .filter(work -> conversations.inThread(new ConversationId(work.id()), me))
        .flatMap(work -> media.open(work, id, thumbnail))
        .orElseThrow(() -> new NotFound("media"));
  }
}
