package pledge.media;

import java.util.Optional;

/**
 * A voice note's container, walked from its first byte to its last: that it holds one track of
 * sound and nothing else, and how long it lasts by the times of its packets. The packets themselves
 * aren't decoded. Titles, places, tags and attached files are overwritten with zeros where they
 * stand, so that nothing in the file moves.
 *
 * @param type {@code audio/webm} or {@code audio/mp4}
 */
record VoiceFile(String type, int durationMs, byte[] bytes) {

  /** The voice note, or nothing when the bytes begin like none. */
  static Optional<VoiceFile> read(byte[] file) {
    var in = new Bytes(file);
    if (file.length > 12 && in.u32(0) == Webm.EBML) {
      return Optional.of(new Webm(file.clone()).voice());
    }
    if (file.length > 12 && in.word(4).equals("ftyp")) {
      return Optional.of(new Mp4(file.clone()).read());
    }
    return Optional.empty();
  }
}
