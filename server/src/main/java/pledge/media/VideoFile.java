package pledge.media;

import java.util.Optional;

/**
 * A short video's container, walked from its first byte to its last: one track of pictures that
 * browsers play, at most one of sound, how large and how long they are by the pictures' own tables.
 * The pictures themselves aren't decoded. Everything else is overwritten with zeros where it
 * stands, so that nothing in the file moves: above all where it was recorded, in boxes of their own
 * as in tracks beside the pictures.
 *
 * @param type {@code video/mp4} or {@code video/webm}
 */
record VideoFile(String type, int width, int height, int durationMs) {

  /** The video, or nothing when the bytes hold none; overwrites in the bytes what isn't kept. */
  static Optional<VideoFile> clean(byte[] file) {
    var in = new Bytes(file);
    if (file.length > 12 && in.u32(0) == Webm.EBML) {
      return new Webm(file).video();
    }
    if (file.length > 12 && in.word(4).equals("ftyp") && Mp4Video.isOne(file)) {
      return Optional.of(new Mp4Video(file).clean());
    }
    return Optional.empty();
  }
}
