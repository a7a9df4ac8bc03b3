package pledge.media;

import java.awt.geom.AffineTransform;

/** Which way up a camera held the picture: Exif's 1 to 8. */
final class Orientation {

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int MOST_ENTRIES = 1_000;

  private Orientation() {}

  /** Reads it from a TIFF block; what can't be read is upright. */
  static int read(byte[] tiff) {
    var in = new Bytes(tiff);
    if (tiff.length < 14) {
      return 1;
    }
    boolean little = in.u16(0) == 0x4949;
    long first = little ? in.u32le(4) : in.u32(4);
    if (first > tiff.length - 2) {
      return 1;
    }
    int at = (int) first;
    int entries = Math.min(MOST_ENTRIES, little ? in.u16le(at) : in.u16(at));
    for (at += 2; entries > 0 && at + 12 <= tiff.length; at += 12, entries--) {
      int tag = little ? in.u16le(at) : in.u16(at);
      int type = little ? in.u16le(at + 2) : in.u16(at + 2);
      if (tag == TAG && type == SHORT) {
        int value = little ? in.u16le(at + 8) : in.u16(at + 8);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  static boolean turnsWidthIntoHeight(int orientation) {
    return orientation >= 5;
  }

  /** Puts a picture of this size upright. */
  static AffineTransform upright(int orientation, double width, double height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
