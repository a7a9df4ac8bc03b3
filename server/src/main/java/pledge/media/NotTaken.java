package pledge.media;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A file that isn't taken, or a store that can't take it now; {@code reason} says why. */
final class NotTaken extends ErrorResponseException {

  private NotTaken(HttpStatus status, String reason, String detail, @Nullable Throwable cause) {
    super(status, problem(status, reason, detail), cause);
  }

  private static ProblemDetail problem(HttpStatus status, String reason, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("reason", reason);
    return problem;
  }

  static NotTaken type() {
    return new NotTaken(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "type",
        "taken are JPEG, PNG and WebP pictures, WebM or MP4 voice notes and short MP4, QuickTime or WebM videos, told by their content",
        null);
  }

  static NotTaken animated() {
    return new NotTaken(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE, "animated", "pictures that move aren't taken", null);
  }

  static NotTaken notOnlySound(String what) {
    return new NotTaken(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "not-only-sound",
        "a voice note holds one track of sound in Opus or AAC, and nothing else: " + what,
        null);
  }

  static NotTaken codec(String what) {
    return new NotTaken(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "codec",
        "a video is an MP4 or QuickTime file of H.264 with AAC, or a WebM: " + what,
        null);
  }

  static NotTaken metadata() {
    return new NotTaken(
        HttpStatus.CONTENT_TOO_LARGE,
        "metadata",
        "the video holds more beside its pictures and sound than a camera writes",
        null);
  }

  static NotTaken pixels(int width, int height, long most) {
    return new NotTaken(
        HttpStatus.CONTENT_TOO_LARGE,
        "pixels",
        width + " × " + height + " pixels are too many; at most " + most + " are taken",
        null);
  }

  static NotTaken side(int width, int height, int most) {
    return new NotTaken(
        HttpStatus.CONTENT_TOO_LARGE,
        "pixels",
        width + " × " + height + " pixels are too many; a video's longer side has at most " + most,
        null);
  }

  static NotTaken bytes(long most) {
    return new NotTaken(
        HttpStatus.CONTENT_TOO_LARGE, "bytes", "at most " + most + " bytes are taken", null);
  }

  static NotTaken duration(long seconds) {
    return new NotTaken(
        HttpStatus.CONTENT_TOO_LARGE, "duration", "it lasts at most " + seconds + " seconds", null);
  }

  static NotTaken damaged(String how) {
    return damaged(how, null);
  }

  static NotTaken damaged(String how, @Nullable Throwable cause) {
    return new NotTaken(
        HttpStatus.UNPROCESSABLE_CONTENT, "damaged", "the file is damaged: " + how, cause);
  }

  static NotTaken store(@Nullable Throwable cause) {
    return new NotTaken(
        HttpStatus.SERVICE_UNAVAILABLE,
        "store",
        "the store for pictures, voice notes and videos takes nothing just now; try again later",
        cause);
  }
}
